package org.birge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "birge-test-" + System.getProperty("user.name"), "programs");

    @TempDir
    Path data;

    private final List<String> told = new ArrayList<>();

    @Test
    @DisplayName("The first start makes a cluster with checksums, ICU and passwords that only the owner can read")
    void firstStart() throws Exception {
        try (RunningPostgres postgres = start(true)) {
            assertThat(show(postgres, "data_checksums")).isEqualTo("on");
            assertThat(show(postgres, "fsync")).isEqualTo("on");
            assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(
                            postgres,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("iund");
            assertThat(one(postgres, "select left(rolpassword, 13) from pg_authid where rolname = 'postgres'"))
                    .isEqualTo("SCRAM-SHA-256");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/postgres"))))
                    .isEqualTo("rw-------");
        }
        assertThat(told).isEmpty();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisplayName("A second start on the same data folder is refused and names the holder")
    void secondStart() {
        try (RunningPostgres first = start(false)) {
            assertThatThrownBy(() -> start(false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(first.alive()).isTrue();
        }
        start(false).close();
    }

    @Test
    @DisplayName("After the server was killed, the next start recovers what was committed and says so")
    void serverKilled() throws Exception {
        try (RunningPostgres postgres = start(true)) {
            run(postgres, "create table kept as select 7 as number");
            ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
        }
        try (RunningPostgres again = start(true)) {
            assertThat(told).singleElement().asString().contains("recovered after an unclean end");
            assertThat(one(again, "select number::text from kept")).isEqualTo("7");
        }
    }

    @Test
    @DisplayName("A server that is kept running is up again after each kill, with what was committed and nothing else")
    void keptRunning() throws Exception {
        try (RunningPostgres postgres = start(true)) {
            postgres.keptRunning();
            run(postgres, "create table kept (number integer)");
            for (int round = 1; round <= 2; round++) {
                try (Connection half = postgres.superuser("postgres");
                        Statement statement = half.createStatement()) {
                    half.setAutoCommit(false);
                    statement.execute("insert into kept values (" + round + ")");
                    half.commit();
                    statement.execute("insert into kept values (100)");
                    ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
                    server.destroyForcibly();
                    server.onExit().get(10, TimeUnit.SECONDS);
                }
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> one(postgres, "select 'up'"), "up"::equals);
                assertThat(one(postgres, "select string_agg(number::text, ' ' order by number) from kept"))
                        .isEqualTo(round == 1 ? "1" : "1 2");
            }
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisplayName("A server that outlived its application is stopped by the next start; the port stays the same")
    void orphan() throws Exception {
        RunningPostgres orphaned = start(true);
        long pid = orphaned.pid();
        orphaned.forgetLikeAKilledApplication();
        try (RunningPostgres again = start(true)) {
            assertThat(again.pid()).isNotEqualTo(pid);
            assertThat(again.port()).isEqualTo(orphaned.port());
            assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
            assertThat(told).hasSize(1);
        }
    }

    @Test
    @DisplayName("Data of another major version are left alone and the message names the way")
    void otherVersion() throws Exception {
        start(false).close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("docs/upgrade.md");
    }

    private RunningPostgres start(boolean durable) {
        return EmbeddedPostgres.start(data, PROGRAMS, durable, told::add);
    }

    private static String show(RunningPostgres postgres, String setting) throws SQLException {
        return one(postgres, "show " + setting);
    }

    private static String one(RunningPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(RunningPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
