package org.birge.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The roles that Birge works with, as db/roles.sql describes them. */
public final class Roles {

    public static final String OWNER = "birge_owner";
    public static final String APP = "birge_app";

    private Roles() {}

    /** Opens a superuser's connection to a database of the server. */
    @FunctionalInterface
    public interface Superuser {
        Connection connectedTo(String database) throws SQLException;
    }

    /** Makes the roles, their passwords and the database birge, as far as they are missing. Repeatable. */
    public static void ensure(Superuser superuser, String ownerPassword, String appPassword) throws SQLException {
        try (Connection server = superuser.connectedTo("postgres")) {
            RolesScript.run(RolesScript.read().server(), server);
            PGConnection passwords = server.unwrap(PGConnection.class);
            // The driver sends a verifier, so no password reaches the server's log.
            passwords.alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
            passwords.alterUserPassword(APP, appPassword.toCharArray(), "scram-sha-256");
        }
        try (Connection database = superuser.connectedTo("birge")) {
            prepare(database);
        }
    }

    /** The part that belongs into the database itself: rights and extensions. Needs a superuser's connection to it. */
    public static void prepare(Connection database) throws SQLException {
        RolesScript.run(RolesScript.read().database(), database);
    }
}
