package org.birge.support.mentor;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who agreed that a mentor of another school is looked for. */
@Repository
class Consents {

    private final JdbcClient sql;
    private final MentoringDays days;

    Consents(JdbcClient sql, MentoringDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** Whether the person said yes at this school, and has not taken it back. */
    boolean given(long person, long school) {
        return sql.sql("""
                select exists (
                  select 1
                    from support.mentee
                   where person_id = :person
                     and organisation_id = :school
                     and given_at is not null)
                """)
                .param("person", person)
                .param("school", school)
                .query(Boolean.class)
                .single();
    }

    /** @return those asked now: whoever was asked already, or answered, is not asked again */
    List<Long> ask(List<Long> people) {
        return sql.sql("""
                insert into support.mentee (public_id, person_id, organisation_id, place_key, asked_at, asked_by)
                select n.public_id, n.person_id, w.organisation_id, w.place_key, :now, :by
                  from unnest(:names::text[], :people::bigint[]) as n (public_id, person_id)
                 cross join lateral (
                   select p.organisation_id, p.place_key
                     from registry_api.posting p
                     join registry_api.place o on o.id = p.organisation_id and o.kind = 'school'
                    where p.person_id = n.person_id
                      and p.place_key >= (select scope.low())
                      and p.place_key < (select scope.high())
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)
                    order by p.main desc, p.id
                    limit 1) w
                on conflict (person_id, organisation_id) do nothing
                returning person_id
                """)
                .param("names", people.stream().map(person -> PublicId.next()).toArray(String[]::new))
                .param("people", people.toArray(Long[]::new))
                .param("now", days.now())
                .param("by", Scope.current().person())
                .param("today", days.today())
                .query(Long.class)
                .list();
    }

    void answer(long person, Workplace school, boolean yes, List<String> wishes) {
        sql.sql("""
                insert into support.mentee (public_id, person_id, organisation_id, place_key, wishes, given_at, refused_at)
                values (:public_id, :person, :organisation, :place, :wishes, case when :yes then :now::timestamptz end,
                        case when :yes then null else :now::timestamptz end)
                on conflict (person_id, organisation_id) do update
                   set given_at = excluded.given_at, refused_at = excluded.refused_at, wishes = excluded.wishes, version = mentee.version + 1
                """)
                .param("public_id", PublicId.next())
                .param("person", person)
                .param("organisation", school.id())
                .param("place", school.key())
                .param("wishes", wishes.toArray(String[]::new))
                .param("yes", yes)
                .param("now", days.now())
                .update();
    }
}
