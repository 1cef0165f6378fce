package org.birge.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Begins every transaction with the current {@link Scope}; the server forgets it at the end of the transaction. */
public final class ScopedTransactions extends JdbcTransactionManager {

    /**
     * Label of a transaction whose lists have optional filters: PostgreSQL then plans each query for the filters given. Elsewhere it keeps the
     * plans it made, because planning costs more than most of our queries.
     */
    public static final String PLANNED_ANEW = "planned-anew";

    /** Label of a transaction that asks many small questions, each best answered by the same indexes whatever its values: none is planned more than once. */
    public static final String PLANNED_ONCE = "planned-once";

    private static final long serialVersionUID = 1L;

    private static final String SET = """
            select set_config('birge.low', ?, true),
                   set_config('birge.high', ?, true),
                   set_config('birge.person', ?, true),
                   set_config('birge.account', ?, true),
                   set_config('birge.organisation', ?, true),
                   set_config('birge.role', ?, true),
                   set_config('plan_cache_mode', ?, true)
            """;

    public ScopedTransactions(TransactionalDataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        TransactionalDataSource.whileBeginning(() -> super.doBegin(transaction, definition));
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Scope scope = Scope.current();
        // The driver sends "begin" along with this, so the scope costs one round trip in all.
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, scope.reachesPlaces() ? Long.toString(scope.low()) : "");
            set.setString(2, scope.reachesPlaces() ? Long.toString(scope.high()) : "");
            set.setString(3, text(scope.person()));
            set.setString(4, text(scope.account()));
            set.setString(5, text(scope.organisation()));
            set.setString(6, scope.role());
            set.setString(7, planning(definition));
            set.execute();
        }
    }

    private static String planning(TransactionDefinition definition) {
        Collection<String> labels =
                definition instanceof TransactionAttribute declared ? declared.getLabels() : List.of();
        return labels.contains(PLANNED_ANEW)
                ? "force_custom_plan"
                : labels.contains(PLANNED_ONCE) ? "force_generic_plan" : "auto";
    }

    private static String text(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
