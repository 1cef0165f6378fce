package org.birge.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.birge.database.embedded.CannotStart;
import org.birge.database.embedded.EmbeddedPostgres;
import org.birge.database.embedded.RunningPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database ready for work: running, migrated, and reached by a role that row security binds.
 *
 * @param owner opens a connection of the role of the migrations each time; for tables to be made while running
 */
record Database(
        String url,
        String user,
        String password,
        DataSource owner,
        @Nullable RunningPostgres embedded) implements AutoCloseable {

    private static final int OLDEST_VERSION = 18;

    static Database embeddedIn(Path dataFolder) {
        RunningPostgres postgres = EmbeddedPostgres.start(dataFolder, true);
        try {
            String owner = postgres.passwordOf(Roles.OWNER);
            String app = postgres.passwordOf(Roles.APP);
            Roles.ensure(postgres::superuser, owner, app);
            DataSource asOwner = new DriverManagerDataSource(postgres.jdbcUrl(), Roles.OWNER, owner);
            Migrations.run(asOwner);
            Database database = checked(new Database(postgres.jdbcUrl(), Roles.APP, app, asOwner, postgres));
            postgres.keptRunning();
            return database;
        } catch (SQLException failed) {
            postgres.close();
            throw new CannotStart("The embedded database could not be prepared: " + failed.getMessage(), failed);
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    static Database given(DatabaseSettings settings) {
        String url = required(settings.url(), "URL");
        String owner = required(settings.ownerUser(), "OWNER_USER");
        String ownerPassword = required(settings.ownerPassword(), "OWNER_PASSWORD");
        DataSource asOwner = new DriverManagerDataSource(url, owner, ownerPassword);
        Database database = new Database(
                url, required(settings.user(), "USER"), required(settings.password(), "PASSWORD"), asOwner, null);
        try {
            refuseOldServer(url, owner, ownerPassword);
            Migrations.run(asOwner);
            return checked(database);
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The database at " + url + " cannot be used: " + failed.getMessage()
                            + "\nThe file db/roles.sql makes the roles and the database.",
                    failed);
        }
    }

    void closedByItsOwner() {
        if (embedded != null) {
            embedded.closedByItsOwner();
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void refuseOldServer(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart("The database at " + url + " is PostgreSQL " + version + "; Birge needs "
                        + OLDEST_VERSION + " or newer.");
            }
        }
    }

    private static Database checked(Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url, database.user, database.password)) {
            AppRoleCheck.refuseIfTooStrong(connection);
        }
        return database;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new CannotStart("BIRGE_DATABASE_URL is set, and BIRGE_DATABASE_" + name + " is missing.");
        }
        return value;
    }
}
