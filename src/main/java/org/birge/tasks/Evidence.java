package org.birge.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shows that work was done. */
@Repository
class Evidence {

    /** A stored file and the name it came with. */
    record Attached(String hash, String name) {}

    private final JdbcClient sql;
    private final Clock clock;

    Evidence(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(
            long task,
            String words,
            @Nullable String link,
            @Nullable String hash,
            @Nullable String name,
            @Nullable Long by) {
        sql.sql("""
                insert into tasks.task_evidence (public_id, task_id, kind, words, link, file_hash, file_name, added_at, added_by)
                values (:public_id, :task, :kind, :words, :link, :hash, :name, :now, :by)
                """)
                .param("public_id", PublicId.next())
                .param("task", task)
                .param("kind", hash != null ? "file" : link != null ? "link" : "text")
                .param("words", words)
                .param("link", link)
                .param("hash", hash)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<TaskPage.Piece> of(long task) {
        return sql.sql("""
                select e.public_id, e.kind, e.words, e.link, e.file_name, p.name as who, e.added_at
                  from tasks.task_evidence e
                  left join registry_api.person p on p.id = e.added_by
                 where e.task_id = :task
                 order by e.id
                """)
                .param("task", task)
                .query((row, n) -> new TaskPage.Piece(
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("link"),
                        row.getString("file_name"),
                        row.getString("who"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Attached file(String task, String piece) {
        return sql.sql("""
                select e.file_hash as hash, e.file_name as name
                  from tasks.task_evidence e
                  join tasks.task t on t.id = e.task_id
                 where t.public_id = :task
                   and e.public_id = :piece
                   and e.kind = 'file'
                """)
                .param("task", task)
                .param("piece", piece)
                .query(Attached.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
