package org.birge.growth.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.registry.Region;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of experience: what row security lets the reader see, which of other schools is what was published. */
@Repository
class ExperienceRows {

    private final JdbcClient sql;
    private final CountryPack pack;

    ExperienceRows(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** The newest step first; in the centre's work what has waited longest. */
    List<ExperienceLine> page(Actor actor, ExperienceFilter filter, int size) {
        return sql.sql("""
                with own (id) as (
                  select e.id from growth.experience e where e.teacher_id = :person
                   union
                  select r.experience_id from growth.experience_review r where r.person_id = :person
                ), listed as (
                  select e.*, o.short_name as school, coalesce(o.district, '') as district,
                         case when e.withdrawn_at is not null then 'withdrawn'
                              when e.declined_at is not null then 'declined'
                              when e.published_at is not null then 'published'
                              when e.accepted_at is not null then 'accepted'
                              when e.submitted_at is not null then 'submitted'
                              when e.consented_at is not null then 'writing'
                              else 'nominated' end as state,
                         extract(epoch from e.changed_at) * case when :view = 'work' then 1 else -1 end as turn
                    from growth.experience e
                    join registry_api.place o on o.id = e.organisation_id
                   where case :view
                           when 'published' then e.region = :region and e.published_at is not null and e.withdrawn_at is null
                           when 'own' then e.id = any (array(select own.id from own))
                           when 'school' then e.organisation_id = :organisation
                           else e.place_key >= :low and e.place_key < :high
                         end
                     and (:subject = '' or e.subject = :subject)
                     and (:q = ''
                          or growth.folded(:q) <> ''
                             and not exists (select 1
                                               from string_to_table(growth.folded(:q), ' ') as word
                                              where strpos(e.title_key || ' ' || growth.folded(o.name), word) = 0))
                ), page as (
                  select l.*
                    from listed l
                   where (:state = '' and (:view <> 'work' or l.state in ('nominated', 'writing', 'submitted', 'accepted')) or l.state = :state)
                     and (:after::text is null
                          or (l.turn, l.id) > (select p.turn, p.id from listed p where p.public_id = :after))
                   order by l.turn, l.id
                   limit :size)
                select p.public_id, p.title, p.subject, p.school, p.district, p.consented_at, p.submitted_at, p.accepted_at, p.declined_at, p.published_at,
                       p.withdrawn_at, (p.changed_at at time zone :zone)::date as day, coalesce(growth.experience_teacher(p.id), '') as teacher,
                       growth.experience_tries(p.id) as tries,
                       exists (select 1
                                 from growth.experience_review r
                                where r.experience_id = p.id
                                  and r.person_id = :person) as reviewing
                  from page p
                 order by p.turn, p.id
                """)
                .param("view", filter.view())
                .param("region", Region.of(actor.grant().low()).number())
                .param("person", actor.person())
                .param("organisation", actor.organisation())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("subject", filter.subject())
                .param("q", filter.q())
                .param("state", filter.state())
                .param("zone", pack.timeZone().getId())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private ExperienceLine line(ResultSet row) throws SQLException {
        return new ExperienceLine(
                row.getString("public_id"),
                row.getString("title"),
                subject(pack, row.getString("subject")),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("district"),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getObject("tries", Integer.class),
                row.getBoolean("reviewing"),
                ExperienceState.in(row));
    }

    static @Nullable Text subject(CountryPack pack, @Nullable String code) {
        return code == null ? null : pack.subject(code).name();
    }
}
