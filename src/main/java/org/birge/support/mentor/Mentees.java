package org.birge.support.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Young teachers and new heads found by the pack's rule, within the viewer's reach: one query, whatever the place (J1c.1, J0.6). */
@Repository
class Mentees {

    private final JdbcClient sql;
    private final Workplaces workplaces;
    private final MentoringDays days;
    private final CountryPack pack;

    Mentees(JdbcClient sql, Workplaces workplaces, MentoringDays days, CountryPack pack) {
        this.sql = sql;
        this.workplaces = workplaces;
        this.days = days;
        this.pack = pack;
    }

    /** By name. Whoever worked as an educator before, at whatever place, is not found. */
    List<MenteeLine> page(MenteeFilter filter, int size) {
        return lines(filter, 0, size);
    }

    /** The line of one person; empty where they are not among those. */
    List<MenteeLine> one(MenteeFilter filter, long person) {
        return lines(filter, person, 1);
    }

    private List<MenteeLine> lines(MenteeFilter filter, long person, int size) {
        Scope scope = Scope.current();
        return sql.sql("""
                with here as (
                  select distinct on (p.person_id) p.person_id, p.organisation_id, p.place_key, p.subject,
                         p.post = any (:heads) and not p.acting as heads
                    from registry_api.posting p
                   where p.place_key >= :low
                     and p.place_key < :high
                     and (:person = 0 or p.person_id = :person)
                     and p.post = any (:educators)
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                     and p.valid_from > case when p.post = any (:heads) then :head_after::date else :young_after::date end
                   order by p.person_id, p.post = any (:heads) desc, p.main desc, p.id
                ), found as (
                  select h.*, f.since, 'young-teacher' as kind
                    from here h
                    join support.first_posted(array(select person_id from here where not heads), :educators) f on f.person_id = h.person_id
                   where not h.heads
                     and f.since > :young_after
                  union all
                  select h.*, f.since, 'new-head'
                    from here h
                    join support.first_posted(array(select person_id from here where heads), :heads) f on f.person_id = h.person_id
                   where h.heads
                     and f.since > :head_after
                ), listed as (
                  select f.*, n.public_id, n.name, n.sort_key, o.short_name as school, o.public_id as school_id,
                         case when c.given_at is not null then 'given' when c.refused_at is not null then 'refused'
                              when c.asked_at is not null then 'asked' else 'none' end as consent,
                         c.wishes,
                         m.public_id as pair, m.active_at, m.declined_at, m.withdrawn_at, m.ended_at, m.ends, m.ended_on,
                         coalesce(b.name, support.partner_name(m.mentor_id)) as mentor
                    from found f
                    join registry_api.person n on n.id = f.person_id
                    join registry_api.place o on o.id = f.organisation_id and o.kind = 'school'
                    left join support.mentee c on c.person_id = f.person_id and c.organisation_id = f.organisation_id
                    left join lateral (
                      select *
                        from support.mentorship m
                       where m.mentee_id = f.person_id
                         and m.declined_at is null
                         and m.withdrawn_at is null
                         and m.ended_at is null
                         and m.ends >= :today
                       order by m.active_at is null, m.id
                       limit 1) m on true
                    left join registry_api.person b on b.id = m.mentor_id)
                select *
                  from listed l
                 where (:q = '' or strpos(support.folded(l.name || ' ' || l.school), support.folded(:q)) > 0)
                   and (:subject = '' or l.subject = :subject)
                   and (:kind = '' or l.kind = :kind)
                   and case :state when 'without' then l.pair is null
                                   when 'proposed' then l.pair is not null and l.active_at is null
                                   when 'with' then l.active_at is not null
                                   else true end
                   and (:after = '' or (l.sort_key, l.person_id) > (select o.sort_key, o.person_id from listed o where o.public_id = :after))
                 order by l.sort_key, l.person_id
                 limit :size
                """)
                .param("heads", workplaces.heads())
                .param("educators", workplaces.educators())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("person", person)
                .param("today", days.today())
                .param("young_after", workplaces.youngAfter())
                .param("head_after", workplaces.newHeadAfter())
                .param("q", filter.q())
                .param("subject", filter.subject())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private MenteeLine line(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject");
        @Nullable String pair = row.getString("pair");
        return new MenteeLine(
                row.getLong("person_id"),
                row.getString("public_id"),
                row.getString("name"),
                row.getLong("organisation_id"),
                row.getString("school"),
                row.getString("school_id"),
                subject,
                subject(subject),
                row.getString("kind"),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getString("consent"),
                OpenPairs.texts(row, "wishes"),
                pair,
                pair == null ? null : Mentorships.state(row, days.today()),
                row.getString("mentor"));
    }

    private @Nullable Text subject(@Nullable String code) {
        return pack.subjects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Subject::name)
                .orElse(null);
    }
}
