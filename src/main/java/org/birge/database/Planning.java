package org.birge.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL plans a few queries within a transaction, where its own choice goes wrong: it judges a plan by guesses, and the bounds of the
 * row policies are unknown to it. See docs/decisions/0005.
 */
public final class Planning {

    private Planning() {}

    /** Plans for the values given: for joins of many rows that a kept plan would take for few. */
    public static <T> T anew(JdbcClient sql, Supplier<T> queries) {
        return with("force_custom_plan", sql, queries);
    }

    /** Keeps one plan for all values: for lookups whose best way is always the same index. */
    public static <T> T once(JdbcClient sql, Supplier<T> queries) {
        return with("force_generic_plan", sql, queries);
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
