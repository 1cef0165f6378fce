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

/**
 * Young teachers and new heads found by the pack's rule, within the viewer's reach (J1c.1, J0.6): one query, in the order of names, so that the rule
 * and what else is shown are asked for a page only. Whoever only acts as head is found by what they are besides, as
 * {@link Workplaces#appointedHead} says; the subject is that of whichever posting has one.
 */
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
                  select distinct on (p.person_id) p.person_id, p.organisation_id, p.post, p.post = any (:heads) as heads,
                         coalesce(p.subject, max(p.subject) over (partition by p.person_id, p.organisation_id)) as subject
                    from registry_api.posting p
                   where p.place_key >= :low
                     and p.place_key < :high
                     and (:person = 0 or p.person_id = :person)
                     and p.post = any (:educators)
                     and not (p.acting and p.post = any (:heads))
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                     and p.valid_from > case when p.post = any (:heads) then :head_after::date else :young_after::date end
                   order by p.person_id, p.post = any (:heads) desc, p.main desc, p.id
                ), by_name as (
                  select h.*, case when h.heads then 'new-head' else 'young-teacher' end as kind, n.public_id, n.name, n.sort_key,
                         o.short_name as school, o.public_id as school_id
                    from here h
                    join registry_api.person n on n.id = h.person_id
                    join registry_api.place o on o.id = h.organisation_id and o.kind = 'school'
                   where (:q = '' or strpos(support.folded(n.name || ' ' || o.short_name), support.folded(:q)) > 0)
                     and (:subject = '' or h.subject = :subject)
                     and (:kind = '' or case when h.heads then 'new-head' else 'young-teacher' end = :kind)
                     and (:after = ''
                          or (n.sort_key, h.person_id) > (select a.sort_key, a.id from registry_api.person a where a.public_id = :after))
                   order by n.sort_key, h.person_id
                )
                select l.*, f.since, coalesce(c.consent, 'none') as consent, c.wishes,
                       m.public_id as pair, m.active_at, m.declined_at, m.withdrawn_at, m.ended_at, m.ends, m.ended_on,
                       coalesce((select b.name from registry_api.person b where b.id = m.mentor_id), support.partner_name(m.mentor_id)) as mentor
                  from by_name l
                 cross join lateral support.first_posted(array[l.person_id], case when l.heads then :heads::text[] else :educators::text[] end) f
                  left join lateral (
                    select case when e.given_at is not null then 'given' when e.refused_at is not null then 'refused'
                                when e.asked_at is not null then 'asked' end as consent,
                           e.wishes
                      from support.mentee e
                     where e.person_id = l.person_id
                       and e.organisation_id = l.organisation_id
                     limit 1) c on true
                  left join lateral (
                    select *
                      from support.mentorship m
                     where m.mentee_id = l.person_id
                       and m.declined_at is null
                       and m.withdrawn_at is null
                       and m.ended_at is null
                       and m.ends >= :today
                     order by m.active_at is null, m.id
                     limit 1) m on true
                 where (l.heads
                        or not exists (select 1
                                         from registry_api.posting k
                                        where k.person_id = l.person_id
                                          and k.organisation_id = l.organisation_id
                                          and k.post = any (:heads)
                                          and not k.acting
                                          and k.valid_from <= :today
                                          and (k.valid_until is null or k.valid_until > :today)))
                   and f.since > case when l.heads then :head_after::date else :young_after::date end
                   and case :state when 'without' then m.public_id is null
                                   when 'proposed' then m.public_id is not null and m.active_at is null
                                   when 'with' then m.active_at is not null
                                   else true end
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
                row.getString("post"),
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
