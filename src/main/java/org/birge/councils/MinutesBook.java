package org.birge.councils;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of closed minutes and their confirmations. */
@Repository
class MinutesBook {

    private record Confirmed(long minutes, Minutes.Confirmation confirmation) {}

    private final JdbcClient sql;

    MinutesBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** All versions of a session's minutes, the first one first. */
    List<Minutes> of(long session) {
        Map<Long, List<Minutes.Confirmation>> confirmed = confirmations(session);
        return sql.sql("""
                select id, public_id, version, amendment, reason, recorded_at, document, document_number
                  from councils.minutes
                 where session_id = :session
                 order by version
                """)
                .param("session", session)
                .query((row, n) -> new Minutes(
                        row.getLong("id"),
                        row.getString("public_id"),
                        session,
                        row.getInt("version"),
                        row.getString("amendment"),
                        row.getString("reason"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("document"),
                        row.getString("document_number"),
                        confirmed.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Minutes newest(long session) {
        List<Minutes> all = of(session);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return all.getLast();
    }

    void add(
            Session session,
            String publicId,
            int version,
            String amendment,
            String reason,
            Instant now,
            @Nullable Long by) {
        sql.sql("""
                insert into councils.minutes (public_id, session_id, place_key, version, amendment, reason, recorded_at, recorded_by)
                values (:public_id, :session, :place, :version, :amendment, :reason, :now, :by)
                """)
                .param("public_id", publicId)
                .param("session", session.id())
                .param("place", session.placeKey())
                .param("version", version)
                .param("amendment", amendment)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void confirm(Session session, Minutes minutes, Office office, @Nullable Long person, String name, Instant now) {
        sql.sql("""
                insert into councils.confirmation (minutes_id, place_key, office, person_id, name, confirmed_at)
                values (:minutes, :place, :office, :person, :name, :now)
                """)
                .param("minutes", minutes.id())
                .param("place", session.placeKey())
                .param("office", office.code())
                .param("person", person)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void issued(Minutes minutes, String document, String number) {
        sql.sql("update councils.minutes set document = :document, document_number = :number where id = :id")
                .param("id", minutes.id())
                .param("document", document)
                .param("number", number)
                .update();
    }

    private Map<Long, List<Minutes.Confirmation>> confirmations(long session) {
        return sql
                .sql("""
                select c.minutes_id, c.office, c.person_id, c.name, c.confirmed_at
                  from councils.confirmation c
                  join councils.minutes m on m.id = c.minutes_id
                 where m.session_id = :session
                 order by c.confirmed_at
                """)
                .param("session", session)
                .query((row, n) -> new Confirmed(
                        row.getLong("minutes_id"),
                        new Minutes.Confirmation(
                                Office.of(row.getString("office")),
                                row.getObject("person_id", Long.class),
                                row.getString("name"),
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Confirmed::minutes, Collectors.mapping(Confirmed::confirmation, Collectors.toList())));
    }
}
