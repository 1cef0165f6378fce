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

    /** Pieces a task may have. */
    static final int MOST = 200;

    /**
     * What is added.
     *
     * @param preview hash of the small picture of a photo
     * @param key under which it was sent, so that it is taken once
     */
    record Added(
            String words,
            @Nullable String link,
            @Nullable String hash,
            @Nullable String name,
            @Nullable String preview,
            @Nullable String key) {

        String kind() {
            return hash != null ? "file" : link != null ? "link" : "text";
        }
    }

    /** A stored file and the name it came with. */
    record Attached(String hash, String name) {}

    private final JdbcClient sql;
    private final Clock clock;

    Evidence(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(long task, Added added, @Nullable Long by) {
        sql.sql("""
                insert into tasks.task_evidence (public_id, task_id, kind, words, link, file_hash, file_name, preview_hash, sent_key, added_at, added_by)
                values (:public_id, :task, :kind, :words, :link, :hash, :name, :preview, :key, :now, :by)
                """)
                .param("public_id", PublicId.next())
                .param("task", task)
                .param("kind", added.kind())
                .param("words", added.words())
                .param("link", added.link())
                .param("hash", added.hash())
                .param("name", added.name())
                .param("preview", added.preview())
                .param("key", added.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Whether the task has this already: the same file, or without a file the same words and link. */
    boolean has(long task, Added added) {
        return sql.sql("""
                select exists (select 1
                                 from tasks.task_evidence e
                                where e.task_id = :task
                                  and e.removed_at is null
                                  and case when :hash::text is not null then e.file_hash = :hash
                                           else e.file_hash is null and e.words = :words and e.link is not distinct from :link::text end)
                """)
                .param("task", task)
                .param("hash", added.hash())
                .param("words", added.words())
                .param("link", added.link())
                .query(Boolean.class)
                .single();
    }

    /** Whether what was sent under this key has come, be it taken back since. */
    boolean came(long task, String key) {
        return sql.sql("select exists (select 1 from tasks.task_evidence where task_id = :task and sent_key = :key)")
                .param("task", task)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    int count(long task) {
        return sql.sql("select count(*) from tasks.task_evidence where task_id = :task and removed_at is null")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    /** Takes a piece back. @return its words */
    String remove(long task, String piece, @Nullable Long by) {
        return sql.sql("""
                update tasks.task_evidence
                   set removed_at = :now, removed_by = :by::bigint, file_hash = null, preview_hash = null
                 where task_id = :task
                   and public_id = :piece
                   and removed_at is null
                returning words
                """)
                .param("task", task)
                .param("piece", piece)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<TaskPage.Piece> of(long task) {
        return sql.sql("""
                select e.public_id, e.kind, e.words, e.link, e.file_name, e.preview_hash is not null as photo, p.name as who, e.added_at
                  from tasks.task_evidence e
                  left join registry_api.person p on p.id = e.added_by
                 where e.task_id = :task
                   and e.removed_at is null
                 order by e.id
                """)
                .param("task", task)
                .query((row, n) -> new TaskPage.Piece(
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("link"),
                        row.getString("file_name"),
                        row.getBoolean("photo"),
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
                   and e.file_hash is not null
                """)
                .param("task", task)
                .param("piece", piece)
                .query(Attached.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Attached preview(String task, String piece) {
        return sql.sql("""
                select e.preview_hash as hash, e.file_name as name
                  from tasks.task_evidence e
                  join tasks.task t on t.id = e.task_id
                 where t.public_id = :task
                   and e.public_id = :piece
                   and e.preview_hash is not null
                """)
                .param("task", task)
                .param("piece", piece)
                .query(Attached.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
