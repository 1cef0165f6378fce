package org.birge.support.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Young teachers and new heads found by the pack's rule, within the viewer's reach (J1c.1, J0.6), in the order of names: whoever began lately is read lot by
 * lot ({@link LatelyBegun}), so that the rule and what else is shown are asked for no more people than a page needs. Whoever only acts as head is found by
 * what they are besides, as {@link Workplaces#appointedHead} says; the subject is that of whichever posting has one.
 */
@Repository
class Mentees {

    /** A lot is so much more than the page: some of it are no newcomers, because they taught elsewhere before. */
    private static final int LOT_MORE = 4;

    private final JdbcClient sql;
    private final LatelyBegun begun;
    private final Workplaces workplaces;
    private final MentoringDays days;
    private final CountryPack pack;

    Mentees(JdbcClient sql, LatelyBegun begun, Workplaces workplaces, MentoringDays days, CountryPack pack) {
        this.sql = sql;
        this.begun = begun;
        this.workplaces = workplaces;
        this.days = days;
        this.pack = pack;
    }

    /** By name. Whoever worked as an educator before, at whatever place, is not found. */
    List<MenteeLine> page(MenteeFilter filter, int size) {
        List<MenteeLine> found = new ArrayList<>();
        int lot = size + size / LOT_MORE;
        Optional<LatelyBegun.One> last =
                filter.after().isEmpty() ? Optional.of(LatelyBegun.FIRST) : begun.one(filter.after());
        while (last.isPresent() && found.size() < size) {
            List<LatelyBegun.One> next = begun.after(last.get(), lot);
            found.addAll(lines(
                    filter, next.stream().map(LatelyBegun.One::person).toArray(Long[]::new), size - found.size()));
            last = next.size() < lot ? Optional.empty() : Optional.of(next.getLast());
            lot *= 2;
        }
        return found;
    }

    /** The line of one person; empty where they are not among those. */
    List<MenteeLine> one(MenteeFilter filter, long person) {
        return lines(filter, new Long[] {person}, 1);
    }

    private List<MenteeLine> lines(MenteeFilter filter, Long[] people, int size) {
        Scope scope = Scope.current();
        return sql.sql("""
                with here as (
                  select distinct on (p.person_id) p.person_id, p.organisation_id, p.post, p.post = any (:heads) as heads,
                         coalesce(p.subject, max(p.subject) over (partition by p.person_id, p.organisation_id)) as subject
                    from registry_api.posting p
                   where p.person_id = any (:people)
                     and p.place_key >= :low
                     and p.place_key < :high
                     and p.post = any (:educators)
                     and not (p.acting and p.post = any (:heads))
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                     and p.valid_from > case when p.post = any (:heads) then :head_after::date else :young_after::date end
                   order by p.person_id, p.post = any (:heads) desc, p.main desc, p.id
                ), began as (
                  select true as heads, f.person_id, f.since
                    from support.first_posted((select array_agg(h.person_id) from here h where h.heads), :heads) f
                   where f.since > :head_after
                   union all
                  select false, f.person_id, f.since
                    from support.first_posted((select array_agg(h.person_id) from here h where not h.heads), :educators) f
                   where f.since > :young_after
                )
                select l.*, n.public_id, n.name, o.short_name as school, o.public_id as school_id, f.since, coalesce(c.consent, 'none') as consent, c.wishes,
                       case when l.heads then 'new-head' else 'young-teacher' end as kind,
                       m.public_id as pair, m.active_at, m.declined_at, m.withdrawn_at, m.ended_at, m.ends, m.ended_on,
                       coalesce((select b.name from registry_api.person b where b.id = m.mentor_id), support.partner_name(m.mentor_id)) as mentor
                  from here l
                  join began f on f.person_id = l.person_id and f.heads = l.heads
                  join registry_api.person n on n.id = l.person_id
                  join registry_api.place o on o.id = l.organisation_id and o.kind = 'school'
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
                 where (:q = '' or strpos(support.folded(n.name || ' ' || o.short_name), support.folded(:q)) > 0)
                   and (:subject = '' or l.subject = :subject)
                   and (:kind = '' or case when l.heads then 'new-head' else 'young-teacher' end = :kind)
                   and (l.heads
                        or not exists (select 1
                                         from registry_api.posting k
                                        where k.person_id = l.person_id
                                          and k.organisation_id = l.organisation_id
                                          and k.post = any (:heads)
                                          and not k.acting
                                          and k.valid_from <= :today
                                          and (k.valid_until is null or k.valid_until > :today)))
                   and case :state when 'without' then m.public_id is null
                                   when 'proposed' then m.public_id is not null and m.active_at is null
                                   when 'with' then m.active_at is not null
                                   else true end
                 order by n.sort_key, l.person_id
                 limit :size
                """)
                .param("heads", workplaces.heads())
                .param("educators", workplaces.educators())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("people", people)
                .param("today", days.today())
                .param("young_after", workplaces.youngAfter())
                .param("head_after", workplaces.newHeadAfter())
                .param("q", filter.q())
                .param("subject", filter.subject())
                .param("kind", filter.kind())
                .param("state", filter.state())
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
