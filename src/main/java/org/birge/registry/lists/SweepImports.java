package org.birge.registry.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the rows and files of lists that came in ninety days ago: refused rows are personal data that nobody answers for. What a list did to
 * the registry stays, and so does the way to undo it.
 */
@Component
class SweepImports {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 20;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate within;

    SweepImports(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    void run() {
        Scope.run(Scope.everything("sweep-imports"), () -> {
            while (Boolean.TRUE.equals(within.execute(status -> swept() == AT_ONCE))) {
                // some lists at a time, so that no transaction is long
            }
        });
    }

    private int swept() {
        Instant now = clock.instant();
        List<Long> old = sql.sql("""
                select id
                  from registry.list_import
                 where swept_at is null
                   and received_at < :before
                   and working_since is null
                 order by received_at
                 limit :most
                   for update skip locked
                """)
                .param("before", ListImports.time(now.minus(KEPT)))
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
        Long[] ids = old.toArray(Long[]::new);
        sql.sql("delete from registry.import_row where import_id = any (:ids)")
                .param("ids", ids)
                .update();
        sql.sql("delete from registry.import_part where import_id = any (:ids)")
                .param("ids", ids)
                .update();
        return sql.sql(
                        "update registry.list_import set swept_at = :now, examples = array_fill(''::text, array[cardinality(examples)]) where id = any (:ids)")
                .param("now", ListImports.time(now))
                .param("ids", ids)
                .update();
    }
}
