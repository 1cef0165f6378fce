package org.birge.growth.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of master lessons. */
@Repository
class MasterComments {

    private static final int MOST = 300;

    /** Words that stand there, neither taken back nor hidden. */
    record Said(long id, long person, Instant at) {}

    private final JdbcClient sql;
    private final Clock clock;

    MasterComments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(long lesson, String words) {
        Scope scope = Scope.current();
        sql.sql("""
            insert into growth.master_comment (public_id, lesson_id, person_id, organisation_id, words, written_at)
            values (:public_id, :lesson, :person, :organisation, :words, :now)
            """)
                .param("public_id", PublicId.next())
                .param("lesson", lesson)
                .param("person", scope.person())
                .param("organisation", scope.organisation())
                .param("words", words)
                .param("now", now())
                .update();
    }

    Said find(long lesson, String publicId) {
        return sql.sql("""
            select id, person_id, written_at
              from growth.master_comment
             where lesson_id = :lesson
               and public_id = :id
               and removed_at is null
               and hidden_at is null
            """)
                .param("lesson", lesson)
                .param("id", publicId)
                .query((row, n) -> new Said(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        Objects.requireNonNull(Moments.in(row, "written_at"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void removed(long id) {
        sql.sql("update growth.master_comment set removed_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void hidden(long id, String reason) {
        sql.sql("""
            update growth.master_comment
               set hidden_at = :now, hidden_by = :person, hidden_reason = :reason
             where id = :id
            """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** The oldest first; of hidden ones the reason alone. */
    List<MasterPage.Comment> of(long lesson) {
        return sql.sql("""
            select c.public_id, coalesce(n.name, growth.comment_writer(c.id)) as name, o.short_name as place,
                   case when c.hidden_at is null then c.words end as words, c.written_at, c.hidden_reason, c.person_id = :person as own
              from growth.master_comment c
              join registry_api.place o on o.id = c.organisation_id
              left join registry_api.person n on n.id = c.person_id and c.hidden_at is null
             where c.lesson_id = :lesson
               and c.removed_at is null
             order by c.id
             limit :most
            """)
                .param("lesson", lesson)
                .param("person", Scope.current().person())
                .param("most", MOST)
                .query((row, n) -> {
                    Instant at = Objects.requireNonNull(Moments.in(row, "written_at"));
                    return new MasterPage.Comment(
                            row.getString("public_id"),
                            row.getString("name"),
                            row.getString("place"),
                            row.getString("words"),
                            at,
                            row.getString("hidden_reason"),
                            row.getBoolean("own") && DiscussMasterLesson.removable(at, clock.instant()));
                })
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
