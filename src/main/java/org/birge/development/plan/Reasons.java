package org.birge.development.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a need has no measure, by area. */
@Repository
class Reasons {

    private final JdbcClient sql;
    private final Clock clock;

    Reasons(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void give(long plan, String area, String reason) {
        sql.sql("""
                insert into development.need_reason (plan_id, area, reason, given_at, given_by)
                values (:plan, :area, :reason, :now, :person)
                    on conflict (plan_id, area) do update
                   set reason = excluded.reason, given_at = excluded.given_at, given_by = excluded.given_by
                """)
                .param("plan", plan)
                .param("area", area)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", Scope.current().person())
                .update();
    }

    void takeBack(long plan, String area) {
        sql.sql("delete from development.need_reason where plan_id = :plan and area = :area")
                .param("plan", plan)
                .param("area", area)
                .update();
    }

    Map<String, String> of(long plan) {
        Map<String, String> reasons = new HashMap<>();
        sql.sql("select area, reason from development.need_reason where plan_id = :plan")
                .param("plan", plan)
                .query(row -> {
                    reasons.put(row.getString("area"), row.getString("reason"));
                });
        return reasons;
    }
}
