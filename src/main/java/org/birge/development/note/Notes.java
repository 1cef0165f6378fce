package org.birge.development.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of inside-school control, one at a time. */
@Repository
class Notes {

    private final JdbcClient sql;
    private final NoteParts parts;

    Notes(JdbcClient sql, NoteParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /** @return the public id of a new draft */
    String begin(ControlMeasures.Row measure, @Nullable Note follows, Language language, LocalDate day, Instant now) {
        String publicId = PublicId.next();
        int made = sql.sql("""
                insert into development.control_note (public_id, organisation_id, place_key, year, measure_id, follows_id, controller_id, theme,
                                                      language, visited_on, looked_at, begun_at)
                select :public_id, m.organisation_id, m.place_key, m.year, m.id, :follows, :controller, :theme, :language, :day, :looked, :now
                  from development_api.measure m
                 where m.id = :measure
                """)
                .param("public_id", publicId)
                .param("measure", measure.id())
                .param("follows", follows == null ? null : follows.id())
                .param("controller", Scope.current().person())
                .param("theme", follows == null ? measure.theme() : follows.theme())
                .param("language", language.tag())
                .param("day", day)
                .param("looked", follows == null ? "" : follows.lookedAt())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (made == 0) {
            throw new NotFound();
        }
        return publicId;
    }

    Note find(String publicId) {
        return sql.sql("""
                select n.*, m.public_id as measure, m.title as measure_title, f.public_id as follows, c.name as controller
                  from development.control_note n
                  join development.measure m on m.id = n.measure_id
                  left join development.control_note f on f.id = n.follows_id
                  left join registry_api.person c on c.id = n.controller_id
                 where n.public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("organisation_id"),
                        new SchoolYear(row.getInt("year")),
                        row.getString("measure"),
                        row.getString("measure_title"),
                        row.getString("follows"),
                        row.getLong("controller_id"),
                        String.valueOf(row.getString("controller")),
                        row.getString("theme"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("looked_at"),
                        row.getString("found"),
                        row.getString("strengths"),
                        row.getString("heard_at"),
                        row.getObject("again_on", LocalDate.class),
                        moment(row.getObject("finished_at", OffsetDateTime.class)),
                        row.getString("number"),
                        row.getString("document"),
                        row.getLong("version"),
                        parts.readers(row.getLong("id")),
                        parts.advice(row.getLong("id"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The note under a lock, unless somebody saved in between. */
    Note locked(String publicId, long version) {
        long now = sql.sql("select version from development.control_note where public_id = :id for update")
                .param("id", publicId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (now != version) {
            throw Refusal.stale();
        }
        return find(publicId);
    }

    void write(long note, WriteNote.Command words) {
        sql.sql("""
                update development.control_note
                   set theme = :theme, visited_on = :day, looked_at = :looked, found = :found, strengths = :strengths,
                       heard_at = :heard, again_on = :again, version = version + 1
                 where id = :id
                """)
                .param("id", note)
                .param("theme", words.theme().strip())
                .param("day", words.visitedOn())
                .param("looked", words.lookedAt().strip())
                .param("found", words.found().strip())
                .param("strengths", words.strengths().strip())
                .param("heard", words.heardAt())
                .param("again", words.againOn())
                .update();
    }

    void finished(long note, Instant now, String number, String document) {
        sql.sql("""
                update development.control_note
                   set finished_at = :now, number = :number, document = :document, version = version + 1
                 where id = :id
                """)
                .param("id", note)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .param("document", document)
                .update();
    }

    void drop(long note) {
        parts.clear(note);
        sql.sql("delete from development.control_note where id = :id and finished_at is null")
                .param("id", note)
                .update();
    }

    String school(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
