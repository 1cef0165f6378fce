package org.birge.development.plan;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a need has no measure, by area. */
@Repository
class Reasons {

    private record Given(String area, String reason) {}

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
        return byArea(given(plan).list(sql));
    }

    Supplier<Map<String, String>> of(Gathering asked, long plan) {
        Supplier<List<Given>> rows = asked.list(given(plan));
        return () -> byArea(rows.get());
    }

    private static Query<Given> given(long plan) {
        return Query.of("select area, reason from development.need_reason where plan_id = :plan", Given.class)
                .with("plan", plan);
    }

    private static Map<String, String> byArea(List<Given> rows) {
        return rows.stream().collect(Collectors.toMap(Given::area, Given::reason));
    }
}
