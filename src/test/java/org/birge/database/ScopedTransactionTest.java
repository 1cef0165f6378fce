package org.birge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ScopedTransactionTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private final TransactionalDataSource dataSource = database.app();
    private final JdbcClient sql = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new ScopedTransactions(dataSource));
    private final Scope school = new Scope(40, 44, 7L, 8L, 9L, "teacher");

    @Test
    @DisplayName("A query outside a transaction throws")
    void outside() {
        assertThatThrownBy(() -> sql.sql("select 1").query().singleValue())
                .hasStackTraceContaining("query outside a transaction");
    }

    @Test
    @DisplayName("The scope of the viewer reaches the settings that row security reads")
    void scopeIsSet() {
        assertThat(Scope.call(school, this::settingsInTransaction)).isEqualTo("40,44,7,8,9,teacher");
        assertThat(Scope.call(Scope.everything("remind"), this::settingsInTransaction))
                .isEqualTo("0," + Long.MAX_VALUE + ",,,,job:remind");
    }

    @Test
    @DisplayName("Without a scope, and after one on the same connection, every setting is empty")
    void nobody() {
        Scope.call(school, this::settingsInTransaction);
        assertThat(settingsInTransaction()).isEqualTo(",,,,,");
        assertThat(Scope.current()).isEqualTo(Scope.none());
    }

    @Test
    @DisplayName("A nested transaction joins with the scope it began with; a new one takes the scope of its moment")
    void propagation() {
        TransactionTemplate anew = new TransactionTemplate(transaction.getTransactionManager());
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Scope.run(
                school,
                () -> transaction.executeWithoutResult(outer -> {
                    Scope.run(Scope.everything("log"), () -> {
                        assertThat(transaction.<String>execute(joined -> settings()))
                                .isEqualTo("40,44,7,8,9,teacher");
                        assertThat(anew.<String>execute(own -> settings())).endsWith("job:log");
                    });
                    assertThat(settings()).isEqualTo("40,44,7,8,9,teacher");
                }));
    }

    @Test
    @DisplayName("A read-only transaction carries the scope as well and cannot write")
    void readOnly() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThat(Scope.<@Nullable String, RuntimeException>call(school, () -> reading.execute(t -> settings())))
                .startsWith("40,44");
        assertThatThrownBy(() -> reading.executeWithoutResult(
                        t -> sql.sql("create table extensions.written (id int)").update()))
                .hasStackTraceContaining("read-only transaction");
    }

    private @Nullable String settingsInTransaction() {
        return transaction.execute(status -> settings());
    }

    private String settings() {
        return sql.sql("""
                        select concat_ws(',', current_setting('birge.low'), current_setting('birge.high'),
                                 current_setting('birge.person'), current_setting('birge.account'),
                                 current_setting('birge.organisation'), current_setting('birge.role'))
                        """).query(String.class).single();
    }
}
