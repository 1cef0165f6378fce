package org.birge.development.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the plan as it stood each time it was submitted. */
@Repository
class PlanVersions {

    private final JdbcClient sql;
    private final Clock clock;

    PlanVersions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void keep(long plan) {
        sql.sql("""
                insert into development.plan_version (plan_id, number, submitted_at, content)
                select :plan,
                       coalesce((select max(number) from development.plan_version where plan_id = :plan), 0) + 1,
                       :now,
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
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
