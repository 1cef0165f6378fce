package org.birge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.birge.database.Roles;
import org.birge.database.embedded.EmbeddedPostgres;
import org.birge.database.embedded.FolderInUse;
import org.birge.database.embedded.RunningPostgres;

/**
 * The server under the tests of this JVM. Without BIRGE_TEST_DATABASE_URL_BASE it is our own without durability, in the
 * first data folder below java.io.tmpdir that no other JVM holds; the folders stay, so initdb and the migrations of
 * yesterday are still there.
 *
 * @param base address up to the name of the database
 */
record TestServer(String base, String superuser, String superuserPassword, String ownerPassword, String appPassword) {

    private static final int FOLDERS = 32;

    static TestServer start() {
        String base = System.getenv("BIRGE_TEST_DATABASE_URL_BASE");
        if (base != null && !base.isBlank()) {
            String password = System.getenv("BIRGE_TEST_DATABASE_PASSWORD");
            String user = System.getenv().getOrDefault("BIRGE_TEST_DATABASE_USER", "postgres");
            return new TestServer(
                    base.endsWith("/") ? base : base + "/", user, password == null ? "" : password, "birge", "birge");
        }
        RunningPostgres postgres = ownServer();
        return new TestServer(
                postgres.jdbcUrl(""),
                RunningPostgres.SUPERUSER,
                postgres.passwordOf(RunningPostgres.SUPERUSER),
                postgres.passwordOf(Roles.OWNER),
                postgres.passwordOf(Roles.APP));
    }

    Connection connectedTo(String database) throws SQLException {
        return DriverManager.getConnection(base + database, superuser, superuserPassword);
    }

    private static RunningPostgres ownServer() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"), "birge-test-" + System.getProperty("user.name"));
        try (FileChannel turn = channel(parent);
                FileLock mine = turn.lock()) {
            return firstFreeIn(parent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** JVMs start their servers one after another, so that the programs are unpacked once. */
    private static FileChannel channel(Path parent) throws IOException {
        return FileChannel.open(
                Files.createDirectories(parent).resolve("starting"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static RunningPostgres firstFreeIn(Path parent) {
        Path programs = parent.resolve("programs");
        for (int number = 1; number <= FOLDERS; number++) {
            try {
                Path folder = Files.createDirectories(parent.resolve(Integer.toString(number)));
                return EmbeddedPostgres.start(folder, programs, false, recovered -> {});
            } catch (FolderInUse next) {
                continue;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        throw new IllegalStateException("all data folders in " + parent + " are in use");
    }
}
