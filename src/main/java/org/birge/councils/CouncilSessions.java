package org.birge.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of councils, from the call to the close. */
@Repository
class CouncilSessions {

    private final JdbcClient sql;

    CouncilSessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the next number of the council's school year; the caller holds the lock on the council. */
    long add(
            Council council,
            String publicId,
            int year,
            CallSession.Command command,
            Instant at,
            Instant now,
            @Nullable Long by) {
        return sql.sql("""
                insert into councils.session (public_id, council_id, place_key, year, number, held_at, held_in, language, recorded_at, recorded_by)
                select :public_id, :council, :place, :year, coalesce(max(s.number), 0) + 1, :at, :in, :language, :now, :by
                  from councils.session s
                 where s.council_id = :council
                   and s.year = :year
                   and s.cancelled_at is null
                returning id
                """)
                .param("public_id", publicId)
                .param("council", council.id())
                .param("place", council.placeKey())
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("in", command.heldIn().strip())
                .param("language", command.language().tag())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Session find(String publicId) {
        return sql.sql("""
                select id, public_id, council_id, place_key, year, number, held_at, held_in, language,
                       invited_at, opened_at, closed_at, chair_id, chair_name, secretary_id, secretary_name, cancelled_at, cancel_reason, version
                  from councils.session
                 where public_id = :public_id
                """)
                .param("public_id", publicId)
                .query((row, n) -> session(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Session lock(long id) {
        return sql.sql("""
                select id, public_id, council_id, place_key, year, number, held_at, held_in, language,
                       invited_at, opened_at, closed_at, chair_id, chair_name, secretary_id, secretary_name, cancelled_at, cancel_reason, version
                  from councils.session
                 where id = :id
                   for update
                """)
                .param("id", id)
                .query((row, n) -> session(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Latest first. */
    List<Session> of(long council) {
        return sql.sql("""
                select id, public_id, council_id, place_key, year, number, held_at, held_in, language,
                       invited_at, opened_at, closed_at, chair_id, chair_name, secretary_id, secretary_name, cancelled_at, cancel_reason, version
                  from councils.session
                 where council_id = :council
                 order by held_at desc, id desc
                 limit 60
                """)
                .param("council", council)
                .query((row, n) -> session(row))
                .list();
    }

    void moved(long id, long version, Instant at, String in) {
        int changed = sql.sql("""
                update councils.session
                   set held_at = :at, held_in = :in, version = version + 1
                 where id = :id
                   and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("in", in)
                .update();
        if (changed == 0) {
            throw Refusal.stale();
        }
    }

    void invited(long id, Instant now) {
        sql.sql("update councils.session set invited_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void opened(long id, Instant now, Officer chair, Officer secretary) {
        sql.sql("""
                update councils.session
                   set opened_at = :now, chair_id = :chair, chair_name = :chair_name,
                       secretary_id = :secretary, secretary_name = :secretary_name, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("chair", chair.person())
                .param("chair_name", chair.name())
                .param("secretary", secretary.person())
                .param("secretary_name", secretary.name())
                .update();
    }

    /** Its number is free again: those called after it in the same year, which are not open yet, move up. */
    void cancelled(Session session, String reason, Instant now, @Nullable Long by) {
        sql.sql("""
                update councils.session
                   set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", session.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
        for (Session later : of(session.council()).reversed()) {
            if (later.year() == session.year()
                    && later.number() > session.number()
                    && later.stage() == CouncilRules.Stage.CALLED) {
                renumber(later);
            }
        }
    }

    private void renumber(Session later) {
        sql.sql("""
                update councils.session s
                   set number = number - 1, version = version + 1
                 where id = :id
                   and not exists (select 1
                                     from councils.session other
                                    where other.council_id = s.council_id
                                      and other.year = s.year
                                      and other.number = s.number - 1
                                      and other.cancelled_at is null)
                """).param("id", later.id()).update();
    }

    void closed(long id, Instant now) {
        sql.sql("update councils.session set closed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("council_id"),
                row.getLong("place_key"),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getString("held_in"),
                Language.of(row.getString("language")).orElseThrow(),
                instant(row, "invited_at"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getObject("chair_id", Long.class),
                row.getString("chair_name"),
                row.getObject("secretary_id", Long.class),
                row.getString("secretary_name"),
                instant(row, "cancelled_at"),
                row.getString("cancel_reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
