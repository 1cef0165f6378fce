package org.birge.development.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom measures reached. */
@Repository
class ReachedRows {

    /** Whether there is any: the question of Today, of the person and the school year. */
    static final String ANY_UNTOLD = """
            select exists (
              select 1
                from tasks_api.task t
                join development_api.measure m on m.id = t.source_id
               where t.responsible_id = :person
                 and t.source_kind = 'measure'
                 and t.done_at is not null
                 and t.cancelled_at is null
                 and m.year = :school_year
                 and not exists (select 1 from development.reach_told r where r.measure_id = m.id))
            """;

    /** @param done whether its task is, confirmed or not */
    record Measure(
            long id,
            String publicId,
            String title,
            String forWhom,
            long organisation,
            SchoolYear year,
            long responsible,
            boolean done,
            boolean told) {}

    private final JdbcClient sql;
    private final SchoolDays days;
    private final Clock clock;

    ReachedRows(JdbcClient sql, SchoolDays days, Clock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    Measure measure(String publicId) {
        return sql.sql("""
                select m.id, m.public_id, m.title, m.for_whom, m.organisation_id, m.year, coalesce(m.responsible_id, 0) as responsible,
                       exists (select 1
                                 from tasks_api.task t
                                where t.source_kind = 'measure'
                                  and t.source_id = m.id
                                  and t.done_at is not null
                                  and t.cancelled_at is null) as done,
                       exists (select 1 from development.reach_told r where r.measure_id = m.id) as told
                  from development_api.measure m
                 where m.public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> new Measure(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("title"),
                        row.getString("for_whom"),
                        row.getLong("organisation_id"),
                        new SchoolYear(row.getInt("year")),
                        row.getLong("responsible"),
                        row.getBoolean("done"),
                        row.getBoolean("told")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All who work at the school now and all whom the measure is said to have reached, by union and name. */
    List<ReachedPage.Candidate> candidates(Measure measure) {
        LocalDate today = days.today();
        return sql.sql("""
                with here as (
                  select p.person_id, min(p.stage) as stage
                    from registry_api.posting p
                   where p.organisation_id = :organisation
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                   group by p.person_id
                   union
                  select h.person_id, null
                    from development.reached h
                   where h.measure_id = :measure
                     and not exists (select 1
                                       from registry_api.posting p
                                      where p.person_id = h.person_id
                                        and p.organisation_id = :organisation
                                        and p.valid_from <= :today
                                        and (p.valid_until is null or p.valid_until > :today)))
                select n.id, n.name, coalesce(w.stage, '') as stage, coalesce(u.union_name, '') as in_union, coalesce(u.union_public_id, '') as union_id,
                       exists (select 1 from development.reached h where h.measure_id = :measure and h.person_id = n.id) as reached
                  from here w
                  join registry_api.person n on n.id = w.person_id
                  left join lateral (select m.union_name, m.union_public_id
                                       from registry_api.union_member m
                                      where m.person_id = n.id
                                        and m.organisation_id = :organisation
                                        and (m.valid_until is null or m.valid_until > :today)
                                      order by m.union_id
                                      limit 1) u on true
                 order by u.union_name nulls last, n.sort_key, n.id
                """)
                .param("organisation", measure.organisation())
                .param("measure", measure.id())
                .param("today", today)
                .query(ReachedPage.Candidate.class)
                .list();
    }

    Set<Long> mayBeReached(Measure measure) {
        Set<Long> ids = new HashSet<>();
        candidates(measure).forEach(candidate -> ids.add(candidate.id()));
        return ids;
    }

    void record(long measure, Set<Long> people) {
        sql.sql("delete from development.reached where measure_id = :measure and person_id <> all (:people)")
                .param("measure", measure)
                .param("people", people.toArray(Long[]::new))
                .update();
        add(measure, people);
    }

    private void add(long measure, Set<Long> people) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into development.reached (measure_id, person_id, recorded_at, recorded_by)
                select :measure, p, :now, :by
                  from unnest(:people::bigint[]) p
                    on conflict do nothing
                """)
                .param("measure", measure)
                .param("people", people.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.person())
                .update();
        sql.sql("""
                insert into development.reach_told (measure_id, told_at, told_by)
                values (:measure, :now, :by)
                    on conflict (measure_id) do update set told_at = excluded.told_at, told_by = excluded.told_by
                """)
                .param("measure", measure)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.person())
                .update();
    }

    /** Some came and are reached, others are said to have come no longer. */
    void correct(long measure, Set<Long> came, Set<Long> notAnyMore) {
        sql.sql("delete from development.reached where measure_id = :measure and person_id = any (:people)")
                .param("measure", measure)
                .param("people", notAnyMore.toArray(Long[]::new))
                .update();
        add(measure, came);
    }

    /** A person's own done measures of a year nobody has said anything of yet. */
    List<UntoldPage.Measure> untold(long person, SchoolYear year, int size) {
        return sql.sql("""
                select m.public_id as measure, m.title
                  from tasks_api.task t
                  join development_api.measure m on m.id = t.source_id
                 where t.responsible_id = :person
                   and t.source_kind = 'measure'
                   and t.done_at is not null
                   and t.cancelled_at is null
                   and m.year = :year
                   and not exists (select 1 from development.reach_told r where r.measure_id = m.id)
                 order by t.done_at desc
                 limit :size
                """)
                .param("person", person)
                .param("year", year.start())
                .param("size", size)
                .query(UntoldPage.Measure.class)
                .list();
    }
}
