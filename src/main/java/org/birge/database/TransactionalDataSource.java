package org.birge.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets a query run only within a transaction; outside, every statement throws. It would run without a scope there and
 * find nothing, which looks like an empty list; an exception is easier to understand.
 */
public final class TransactionalDataSource extends DelegatingDataSource {

    private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

    public TransactionalDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return BEGINNING.isBound() ? connection : WithoutStatements.of(connection);
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new IllegalStateException("the pool has one user");
    }

    static void whileBeginning(Runnable begin) {
        ScopedValue.where(BEGINNING, true).run(begin);
    }
}
