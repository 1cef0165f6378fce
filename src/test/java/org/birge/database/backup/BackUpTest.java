package org.birge.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.birge.database.embedded.EmbeddedPostgres;
import org.birge.database.embedded.RunningPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackUpTest {

    @TempDir
    Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void places() {
        data = folder.resolve("data");
        backup = folder.resolve("backups/monday");
    }

    @Test
    @DisplayName("A backup taken while rows are being written is whole after the restore, with files and secrets")
    void whileRunning() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (RunningPostgres postgres = EmbeddedPostgres.start(data, true)) {
            run(postgres, "create table entry (id bigint generated always as identity primary key, word text)");
            run(postgres, "insert into entry (word) select repeat('söz', 50) from generate_series(1, 20000)");
            Files.writeString(Files.createDirectories(data.resolve("files/ab")).resolve("abcd"), "a document");
            Thread writer = Thread.ofPlatform().start(() -> write(postgres, enough));
            try {
                assertThat(BackUp.run(data, backup)).startsWith("Backed up");
            } finally {
                enough.set(true);
                writer.join();
            }
        }
        Path restored = folder.resolve("restored");
        Restore.run(backup, restored);
        try (RunningPostgres again = EmbeddedPostgres.start(restored, true)) {
            assertThat(one(again, "select count(*) from entry")).isGreaterThanOrEqualTo(20_000);
            assertThat(one(again, "select count(*) - max(id) from entry where id <= 20000"))
                    .isZero();
        }
        assertThat(restored.resolve("files/ab/abcd")).hasContent("a document");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("A resting data folder is backed up as well; a damaged or incomplete backup restores nothing")
    void resting() throws Exception {
        EmbeddedPostgres.start(data, true).close();
        BackUp.run(data, backup);
        assertThatThrownBy(() -> BackUp.run(data, backup)).hasMessageContaining("not empty");

        Path restored = folder.resolve("restored");
        Path version = backup.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Restore.run(backup, restored))
                .hasMessageContaining("damaged")
                .hasMessageContaining("PG_VERSION");
        Files.delete(version);
        assertThatThrownBy(() -> Restore.run(backup, restored)).hasMessageContaining("missing");
        assertThat(restored).doesNotExist();
    }

    @Test
    @DisplayName("Refused: no embedded database there, a target inside the data folder, a data folder in use")
    void refused() throws Exception {
        assertThatThrownBy(() -> BackUp.run(folder.resolve("nothing"), backup)).hasMessageContaining("pg_dump");
        EmbeddedPostgres.start(data, true).close();
        assertThatThrownBy(() -> BackUp.run(data, data.resolve("copy"))).hasMessageContaining("inside");
        assertThatThrownBy(() -> Restore.run(folder.resolve("nothing"), folder.resolve("restored")))
                .hasMessageContaining("no backup");
        BackUp.run(data, backup);
        assertThatThrownBy(() -> Restore.run(backup, data)).hasMessageContaining("not empty");
    }

    private static void write(RunningPostgres postgres, AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                run(postgres, "insert into entry (word) select repeat('yeni', 50) from generate_series(1, 500)");
                run(postgres, "checkpoint");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(RunningPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static long one(RunningPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
