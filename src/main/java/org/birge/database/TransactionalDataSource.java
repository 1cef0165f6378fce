package org.birge.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives a connection to a beginning transaction and to nobody else. A query outside a transaction would run without a
 * scope and find nothing, which looks like an empty list; an exception is easier to understand.
 */
public final class TransactionalDataSource extends DelegatingDataSource {

    private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

    public TransactionalDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!BEGINNING.isBound()) {
            throw new IllegalStateException("query outside a transaction");
        }
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new IllegalStateException("the pool has one user");
    }

    static void whileBeginning(Runnable begin) {
        ScopedValue.where(BEGINNING, true).run(begin);
    }
}
