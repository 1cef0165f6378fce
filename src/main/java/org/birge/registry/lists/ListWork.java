package org.birge.registry.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Long work on a list, beside the request that asked for it. How far it is stands in the database, so that any node can
 * show it; a step is begun once, however often it is asked for, and again when the node that did it is gone.
 */
@Component
class ListWork {

    private static final Logger LOG = LoggerFactory.getLogger(ListWork.class);

    /** Without a sign of life for so long, whoever worked on it is gone. */
    private static final Duration GONE = Duration.ofMinutes(3);

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate own;

    ListWork(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Begins a step unless the list is being worked on already. */
    void begin(ListImport list, String step, Runnable work) {
        if (claimed(list.id(), step)) {
            Scope scope = Scope.current();
            Thread.ofVirtual().name("list-" + list.id()).start(() -> Scope.run(scope, () -> done(list.id(), work)));
        }
    }

    private boolean claimed(long id, String step) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(own.execute(status -> sql.sql("""
                        update registry.list_import
                           set working_since = :now, worked_at = :now, step = :step, rows_done = 0, failure = null, failure_values = '{}'
                         where id = :id
                           and (working_since is null or worked_at < :gone)
                        """)
                        .param("now", ListImports.time(now))
                        .param("gone", ListImports.time(now.minus(GONE)))
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1));
    }

    private void done(long id, Runnable work) {
        try {
            work.run();
            end(id, null, List.of());
        } catch (Refusal refusal) {
            end(
                    id,
                    refusal.key(),
                    refusal.values().stream().map(String::valueOf).toList());
        } catch (RuntimeException | Error failure) {
            String incident = PublicId.next();
            LOG.error("incident {} at import {}", incident, id, failure);
            end(id, "registry.lists.failure", List.of(incident));
        }
    }

    private void end(long id, @org.jspecify.annotations.Nullable String failure, List<String> values) {
        own.executeWithoutResult(status -> sql.sql("""
                        update registry.list_import
                           set working_since = null, step = null, failure = :failure, failure_values = :values
                         where id = :id
                        """)
                .param("failure", failure)
                .param("values", values.toArray(String[]::new))
                .param("id", id)
                .update());
    }

    /** Says how far the work is. */
    void progress(long id, int rows) {
        own.executeWithoutResult(
                status -> sql.sql("update registry.list_import set rows_done = :rows, worked_at = :now where id = :id")
                        .param("rows", rows)
                        .param("now", ListImports.time(clock.instant()))
                        .param("id", id)
                        .update());
    }
}
