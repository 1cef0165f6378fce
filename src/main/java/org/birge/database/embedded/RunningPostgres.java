package org.birge.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running server. Closing it stops the server in peace and gives the data folder back; closing twice is harmless. */
public final class RunningPostgres implements AutoCloseable {

    /** The role that initdb makes. */
    public static final String SUPERUSER = Cluster.SUPERUSER;

    private final FolderLock lock;
    private final Server server;
    private final int port;
    private final Secrets secrets;
    private boolean closed;

    RunningPostgres(FolderLock lock, Server server, int port, Secrets secrets) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.secrets = secrets;
    }

    /** The address of the database birge. */
    public String jdbcUrl() {
        return jdbcUrl("birge");
    }

    /** The address of any database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** A connection as the superuser, for roles and databases only. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), Cluster.SUPERUSER, secrets.of(Cluster.SUPERUSER));
    }

    /** The password kept in the data folder for a role; made on first use. */
    public String passwordOf(String role) {
        return secrets.of(role);
    }

    /** For an owner that closes this at the end of Java itself, in its own order; otherwise a hook stops the server. */
    public void closedByItsOwner() {
        server.forgetEndOfJava();
    }

    /** From now on the server is started again, at the same port, whenever it dies without having been stopped. */
    public void keptRunning() {
        new KeptRunning(server, port).begin();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                server.stop();
                server.forgetEndOfJava();
            } finally {
                lock.close();
            }
        }
    }

    boolean alive() {
        return server.alive();
    }

    long pid() {
        return server.pid();
    }

    /** For the test of the next start: the lock is gone as after kill -9, the server runs on. */
    void forgetLikeAKilledApplication() {
        closed = true;
        server.forgetEndOfJava();
        lock.close();
    }
}
