package org.birge.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of sessions with what was written about them. */
@Repository
class Agenda {

    private final JdbcClient sql;

    Agenda(JdbcClient sql) {
        this.sql = sql;
    }

    List<Item> of(long session) {
        return sql.sql("""
                select id, public_id, session_id, place_key, position, title, presenter_id, presenter, question, documents,
                       follows_up, heard, spoke, outcome, written_at, version
                  from councils.item
                 where session_id = :session
                 order by position
                """)
                .param("session", session)
                .query((row, n) -> item(row))
                .list();
    }

    Item find(long session, String publicId) {
        return sql.sql("""
                select id, public_id, session_id, place_key, position, title, presenter_id, presenter, question, documents,
                       follows_up, heard, spoke, outcome, written_at, version
                  from councils.item
                 where session_id = :session
                   and public_id = :public_id
                """)
                .param("session", session)
                .param("public_id", publicId)
                .query((row, n) -> item(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Session session, String publicId, AgendaText text, String presenter, boolean followsUp) {
        sql.sql("""
                insert into councils.item (public_id, session_id, place_key, position, title, presenter_id, presenter, question, documents, follows_up)
                select :public_id, :session, :place, coalesce(max(position), 0) + 1, :title, :presenter_id, :presenter, :question, :documents, :follows
                  from councils.item
                 where session_id = :session
                """)
                .param("public_id", publicId)
                .param("session", session.id())
                .param("place", session.placeKey())
                .param("title", text.title())
                .param("presenter_id", text.presenter())
                .param("presenter", presenter)
                .param("question", text.question())
                .param("documents", text.documents().toArray(String[]::new))
                .param("follows", followsUp)
                .update();
    }

    int change(Item item, long version, AgendaText text, String presenter) {
        return sql.sql("""
                update councils.item
                   set title = :title, presenter_id = :presenter_id, presenter = :presenter, question = :question,
                       documents = :documents, version = version + 1
                 where id = :id
                   and version = :version
                """)
                .param("id", item.id())
                .param("version", version)
                .param("title", text.title())
                .param("presenter_id", text.presenter())
                .param("presenter", presenter)
                .param("question", text.question())
                .param("documents", text.documents().toArray(String[]::new))
                .update();
    }

    void drop(Item item) {
        sql.sql("delete from councils.item where id = :id")
                .param("id", item.id())
                .update();
        sql.sql("""
                update councils.item
                   set position = position - 1
                 where session_id = :session
                   and position > :position
                """)
                .param("session", item.session())
                .param("position", item.position())
                .update();
    }

    void swap(Item one, Item other) {
        sql.sql("""
                update councils.item
                   set position = case id when :one then :other_position::int else :one_position::int end
                 where id in (:one, :other)
                """)
                .param("one", one.id())
                .param("other", other.id())
                .param("one_position", one.position())
                .param("other_position", other.position())
                .update();
    }

    Optional<Long> write(Item item, long version, String heard, String spoke, Instant now) {
        return sql.sql("""
                update councils.item
                   set heard = :heard, spoke = :spoke, written_at = :now, version = version + 1
                 where id = :id
                   and version = :version
                returning version
                """)
                .param("id", item.id())
                .param("version", version)
                .param("heard", heard)
                .param("spoke", spoke)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void settle(Item item, @Nullable String outcome) {
        sql.sql("update councils.item set outcome = :outcome where id = :id")
                .param("id", item.id())
                .param("outcome", outcome)
                .update();
    }

    /** What waits for the council's next session: items its last session postponed, and those of sessions that were cancelled. */
    List<Item> waitingFor(Session session) {
        return sql.sql("""
                select i.id, i.public_id, i.session_id, i.place_key, i.position, i.title, i.presenter_id, i.presenter, i.question, i.documents,
                       i.follows_up, i.heard, i.spoke, i.outcome, i.written_at, i.version
                  from councils.item i
                  join councils.session s on s.id = i.session_id
                 where s.council_id = :council
                   and not i.follows_up
                   and not i.taken_over
                   and (s.cancelled_at is not null
                        or i.outcome = 'postponed'
                        and s.id = (select id
                                      from councils.session
                                     where council_id = :council
                                       and closed_at is not null
                                     order by held_at desc, id desc
                                     limit 1))
                 order by s.held_at, i.position
                """)
                .param("council", session.council())
                .query((row, n) -> item(row))
                .list();
    }

    void takenOver(Item item) {
        sql.sql("update councils.item set taken_over = true where id = :id")
                .param("id", item.id())
                .update();
    }

    private static Item item(ResultSet row) throws SQLException {
        OffsetDateTime writtenAt = row.getObject("written_at", OffsetDateTime.class);
        return new Item(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("session_id"),
                row.getLong("place_key"),
                row.getInt("position"),
                row.getString("title"),
                row.getObject("presenter_id", Long.class),
                row.getString("presenter"),
                row.getString("question"),
                List.of((String[]) row.getArray("documents").getArray()),
                row.getBoolean("follows_up"),
                row.getString("heard"),
                row.getString("spoke"),
                row.getString("outcome"),
                writtenAt == null ? null : writtenAt.toInstant(),
                row.getLong("version"));
    }
}
