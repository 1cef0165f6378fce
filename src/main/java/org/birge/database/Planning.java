package org.birge.database;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL plans a few queries within a transaction, where its own choice goes wrong: it judges a plan by guesses, and the bounds of the
 * row policies are unknown to it. See docs/decisions/0005.
 */
public final class Planning {

    private static final Query<String> WALK = Query.of("""
            select set_config('birge.planned', current_setting('plan_cache_mode'), true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)
            """, (row, n) -> row.getString(1));

    private static final Query<String> GATHER = Query.of("""
            select set_config('plan_cache_mode', current_setting('birge.planned'), true),
                   set_config('enable_sort', 'on', true), set_config('enable_bitmapscan', 'on', true)
            """, (row, n) -> row.getString(1));

    private Planning() {}

    /** Plans for the values given: for joins of many rows that a kept plan would take for few. */
    public static <T> T anew(JdbcClient sql, Supplier<T> queries) {
        return with("force_custom_plan", sql, queries);
    }

    /** Keeps one plan for all values: for lookups whose best way is always the same index. */
    public static <T> T once(JdbcClient sql, Supplier<T> queries) {
        return with("force_generic_plan", sql, queries);
    }

    /**
     * Walks an index in the order asked for and ends with the page, where the planner would gather all rows and sort them because it expects few. For queries
     * whose order an index has; the rest of the transaction is planned as before.
     */
    public static <T> List<T> walking(Gathering asked, Query<T> query) {
        asked.list(WALK);
        Supplier<List<T>> rows = asked.list(query);
        asked.list(GATHER);
        return rows.get();
    }

    private static <T> T with(String mode, JdbcClient sql, Supplier<T> queries) {
        set(mode, sql);
        T result = queries.get();
        set("auto", sql);
        return result;
    }

    private static void set(String mode, JdbcClient sql) {
        sql.sql("select set_config('plan_cache_mode', :mode, true)")
                .param("mode", mode)
                .query(String.class)
                .single();
    }
}
