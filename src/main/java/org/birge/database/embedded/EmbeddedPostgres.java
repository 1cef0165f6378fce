package org.birge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a PostgreSQL 18 of our own in a data folder. The server listens on the loopback only. */
public final class EmbeddedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private EmbeddedPostgres() {}

    /**
     * Starts the server of this data folder, made on first use.
     *
     * @param durable false only in tests: nothing is synced to disk, a power failure loses the data
     * @throws CannotStart when another application holds the folder, the data are of another major version, the account
     *     may not run PostgreSQL, or the server does not come up
     */
    public static RunningPostgres start(Path dataFolder, boolean durable) {
        return start(dataFolder, durable, LOG::warn);
    }

    /** The same; onRecovered is told one line when the last run ended uncleanly. */
    public static RunningPostgres start(Path dataFolder, boolean durable, Consumer<String> onRecovered) {
        Path postgres = dataFolder.toAbsolutePath().normalize().resolve("postgres");
        return start(dataFolder, postgres, durable, onRecovered);
    }

    /** The same with the programs unpacked elsewhere, where several data folders share them. */
    public static RunningPostgres start(Path dataFolder, Path programs, boolean durable, Consumer<String> onRecovered) {
        FolderLock lock = FolderLock.take(dataFolder);
        try {
            Path folder = dataFolder.toRealPath();
            Path postgres = Files.createDirectories(folder.resolve("postgres"));
            Binaries binaries = Binaries.unpackedInto(programs);
            ServerAccount account = ServerAccount.toServe(postgres);
            Secrets secrets = new Secrets(folder.resolve("secrets"));
            Cluster cluster = new Cluster(clusterIn(folder));
            cluster.make(binaries, account, secrets.of(Cluster.SUPERUSER));
            boolean unclean = new LeftBehind(cluster.folder(), binaries, account).ended();
            Server server = new Server(postgres, cluster, binaries, account);
            int port = server.start(durable);
            if (unclean) {
                onRecovered.accept("The database recovered after an unclean end of the last run.");
            }
            return new RunningPostgres(lock, server, port, secrets);
        } catch (IOException failed) {
            lock.close();
            throw new CannotStart("PostgreSQL could not be started: " + failed, failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** A superuser's connection to the server that another process runs on this folder. */
    public static Connection connectedTo(Path dataFolder) throws SQLException, IOException {
        int port = Integer.parseInt(
                Files.readString(dataFolder.resolve("postgres/port")).strip());
        String password = new Secrets(dataFolder.resolve("secrets")).of(Cluster.SUPERUSER);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.SUPERUSER, password);
    }

    /** Where the server keeps its data below a data folder. */
    public static Path clusterIn(Path dataFolder) {
        return dataFolder.resolve("postgres").resolve("cluster");
    }
}
