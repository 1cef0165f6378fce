package org.birge.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.testing.BirgeTest;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
class SweepFilesTest {

    private final Files files;
    private final SweepFiles sweep;
    private final List<FileUse> uses;
    private final MovableClock clock;
    private final TestDatabase database;

    SweepFilesTest(Files files, SweepFiles sweep, List<FileUse> uses, MovableClock clock, TestDatabase database) {
        this.files = files;
        this.sweep = sweep;
        this.uses = uses;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName("Every column that holds a file's hash is known to the sweep, else its files would go")
    void everyUseIsKnown() {
        List<String> columns = database.superuser().sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                  join pg_namespace n on n.oid = c.relnamespace
                 where a.attname ~ '(^|_)(file|sheet|photo|picture|preview|attachment)_?(hash)?$'
                   and a.atttypid = 'text'::regtype
                   and n.nspname not in ('documents', 'pg_catalog', 'information_schema')
                """).query(String.class).list();
        assertThat(uses).extracting(FileUse::column).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    @DisplayName("After a day a file that nobody refers to goes; signed sheets and evidence stay")
    void orphansGo() throws SQLException {
        String orphan = store("left by a form that was never sent");
        String sheet = store("signed sheet");
        String evidence = store("evidence");
        refer(
                "insert into councils.signed_sheet (public_id, session_id, place_key, file_hash, file_name, recorded_at)"
                        + " values ('sheet', 1, 1, '" + sheet + "', 'a.pdf', '2026-11-21')",
                "insert into tasks.task_evidence (public_id, task_id, kind, words, file_hash, file_name, added_at)"
                        + " values ('evidence', 1, 'file', 'a', '" + evidence + "', 'a.pdf', '2026-11-21')",
                "insert into tasks.task select (jsonb_populate_record(null::tasks.task, '" + TASK + "')).*");

        clock.forward(Duration.ofHours(23));
        sweep.run();
        assertThat(files.find(orphan).hash()).isEqualTo(orphan);

        clock.forward(Duration.ofHours(2));
        sweep.run();
        assertThatThrownBy(() -> files.find(orphan)).isInstanceOf(NotFound.class);
        assertThat(files.find(sheet).hash()).isEqualTo(sheet);
        assertThat(files.find(evidence).hash()).isEqualTo(evidence);
    }

    private static final String TASK = """
            {"id": 1, "public_id": "task", "kind": "measure", "source_kind": "x", "source_id": 1, "organisation_id": 1,
             "place_key": 1, "responsible_id": 1, "title": "t", "begins": "2026-11-01", "due": "2026-12-01",
             "link": "/", "progress": 0, "postponed": 0, "steps": 0, "version": 0, "opened_at": "2026-11-01", "created_at": "2026-11-01"}
            """;

    private String store(String content) {
        return files.store(new ByteArrayInputStream(content.getBytes(UTF_8))).hash();
    }

    /** Rows without the places and people they point at: only the hash matters here. */
    private void refer(String... rows) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String row : rows) {
                statement.execute(row);
            }
        }
    }
}
