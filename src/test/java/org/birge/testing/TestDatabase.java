package org.birge.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.birge.database.Roles;
import org.birge.database.ScopedTransactions;
import org.birge.database.TransactionalDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database for one test class. Use it as {@code @RegisterExtension static final TestDatabase database =
 * TestPostgres.createDatabase()}; JUnit then drops it after the class.
 */
public final class TestDatabase implements AutoCloseable, AfterAllCallback {

    private final TestServer server;
    private final String name;
    private @Nullable HikariDataSource pool;
    private @Nullable HikariDataSource aboveRows;
    private boolean kept;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String url() {
        return server.base() + name;
    }

    public String ownerPassword() {
        return server.ownerPassword();
    }

    public String appPassword() {
        return server.appPassword();
    }

    /** The role of the migrations; forced row security binds it too. A new connection each time. */
    public DataSource owner() {
        return new DriverManagerDataSource(url(), Roles.OWNER, server.ownerPassword());
    }

    /** Above row security, to see what is really there. The connections are kept: a new one costs more than most queries. */
    public synchronized JdbcClient superuser() {
        if (aboveRows == null) {
            aboveRows = pool(server.superuser(), server.superuserPassword());
        }
        return JdbcClient.create(aboveRows);
    }

    /** One connection above row security; the caller closes it. */
    public Connection asSuperuser() throws SQLException {
        return server.connectedTo(name);
    }

    /** The application's pool, without the guard of transactions. */
    public synchronized HikariDataSource raw() {
        if (pool == null) {
            pool = pool(Roles.APP, server.appPassword());
        }
        return pool;
    }

    private HikariDataSource pool(String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** The application's data source as in production: within {@link #transactions()} only. */
    public TransactionalDataSource app() {
        return new TransactionalDataSource(raw());
    }

    /** Transactions and queries that belong together. */
    public record Access(JdbcClient sql, TransactionTemplate transactions) {}

    /** What commands need when they are built by hand. */
    public Access access() {
        TransactionalDataSource app = app();
        return new Access(JdbcClient.create(app), new TransactionTemplate(new ScopedTransactions(app)));
    }

    /** The first time keeps what is in the database now, later gives it back as it was then. Cuts all connections. */
    synchronized void asAfterStart() {
        if (kept) {
            TestPostgres.execute(server, "drop database " + name + " with (force)", copy(name + "_kept", name));
        } else {
            TestPostgres.execute(
                    server,
                    "alter database " + name + " with allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'",
                    copy(name, name + "_kept"),
                    "alter database " + name + " with allow_connections true");
            kept = true;
        }
        if (aboveRows != null) {
            aboveRows.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static String copy(String from, String to) {
        return "create database " + to + " template " + from + " owner " + Roles.OWNER + " strategy file_copy";
    }

    @Override
    public synchronized void close() {
        close(pool);
        close(aboveRows);
        TestPostgres.execute(
                server,
                "drop database if exists " + name + " with (force)",
                "drop database if exists " + name + "_kept with (force)");
    }

    private static void close(@Nullable HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
