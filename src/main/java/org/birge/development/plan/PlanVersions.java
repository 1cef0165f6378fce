package org.birge.development.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the plan as it stood each time it was submitted or amended. */
@Repository
class PlanVersions {

    private final JdbcClient sql;
    private final Clock clock;

    PlanVersions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param amendment that made it so; null when the plan is submitted */
    void keep(long plan, @Nullable Long amendment) {
        sql.sql("""
                insert into development.plan_version (plan_id, number, submitted_at, amendment_id, content)
                select :plan,
                       coalesce((select max(number) from development.plan_version where plan_id = :plan), 0) + 1,
                       :now,
                       :amendment,
                       jsonb_build_object(
                         'measures', (select coalesce(jsonb_agg(to_jsonb(m) order by m.section, m.position), '[]')
                                        from development.measure m
                                       where m.plan_id = :plan
                                         and m.dropped_at is null),
                         'reasons', (select coalesce(jsonb_agg(to_jsonb(r) order by r.area), '[]')
                                       from development.need_reason r
                                      where r.plan_id = :plan))
                """)
                .param("plan", plan)
                .param("amendment", amendment)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions of a plan, the newest first. */
    List<ComparePage.Version> of(long plan) {
        return sql.sql("""
                select v.number, v.submitted_at, a.number as amendment, a.reason
                  from development.plan_version v
                  left join development.amendment a on a.id = v.amendment_id
                 where v.plan_id = :plan
                 order by v.number desc
                """)
                .param("plan", plan)
                .query((row, n) -> new ComparePage.Version(
                        row.getInt("number"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("amendment", Integer.class),
                        row.getString("reason")))
                .list();
    }

    /** The measures of a version by their public ids, in the plan's order; empty when there is no such version. */
    Map<String, Measure> measures(long plan, int number) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        sql.sql("""
                select m.*
                  from development.plan_version v
                 cross join jsonb_to_recordset(v.content -> 'measures') as m(
                         public_id text, section text, position int, title text, kind text, for_whom text, responsible_id bigint, helpers bigint[],
                         begins date, due date, expected text, resources text, needs text[], evidence text, sample text, act text,
                         indicator text, reaches text[], reached bigint[], control_month date, control_theme text, origin text, goal text)
                 where v.plan_id = :plan
                   and v.number = :number
                 order by m.section, m.position
                """).param("plan", plan).param("number", number).query(row -> {
            measures.put(row.getString("public_id"), MeasureColumns.measure(row));
        });
        return measures;
    }

    /** The measures as they stand now. */
    Map<String, Measure> now(long plan) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        sql.sql("""
                select *
                  from development.measure
                 where plan_id = :plan
                   and dropped_at is null
                 order by section, position
                """).param("plan", plan).query(row -> {
            measures.put(row.getString("public_id"), MeasureColumns.measure(row));
        });
        return measures;
    }
}
