package org.birge.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While a demo is made, commits do not wait for the disk: were the machine to fall, nobody's work would be lost. And what is asked a thousand
 * times, in triggers too, is planned once.
 */
@Component
class LazyCommits {

    private final ConfigurableTransactionManager transactions;
    private final JdbcClient sql;

    LazyCommits(ConfigurableTransactionManager transactions, JdbcClient sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    void during(Runnable work) {
        var usual = List.copyOf(transactions.getTransactionExecutionListeners());
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null && transaction.hasTransaction()) {
                    sql.sql("""
                                    select set_config('synchronous_commit', 'off', true),
                                           set_config('plan_cache_mode', 'force_generic_plan', true)
                                    """).query((row, n) -> row.getString(1)).single();
                }
            }
        });
        try {
            work.run();
        } finally {
            transactions.setTransactionExecutionListeners(usual);
        }
    }
}
