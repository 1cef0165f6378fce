package org.birge.support.induction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.support.mentor.Mentorship;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal of a pair. Its rows are seen by the two people only; the database says so itself (decision 38). */
@Repository
class JournalEntries {

    record Entry(
            long id,
            String publicId,
            long mentorship,
            long author,
            LocalDate day,
            String words,
            Instant writtenAt,
            @Nullable Instant mendedAt) {}

    private final JdbcClient sql;
    private final Clock clock;

    JournalEntries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest day first. */
    List<Entry> of(long pair) {
        return sql.sql("""
                select *
                  from support.journal_entry
                 where mentorship_id = :pair
                 order by day desc, id desc
                """).param("pair", pair).query((row, n) -> entry(row)).list();
    }

    Entry find(String publicId, long pair) {
        return sql.sql("""
                select *
                  from support.journal_entry
                 where public_id = :id
                   and mentorship_id = :pair
                """)
                .param("id", publicId)
                .param("pair", pair)
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Mentorship pair, LocalDate day, String words) {
        sql.sql("""
                insert into support.journal_entry (public_id, mentorship_id, mentor_id, mentee_id, author_id, day, words, written_at)
                values (:public_id, :pair, :mentor, :mentee, :person, :day, :words, :now)
                """)
                .param("public_id", PublicId.next())
                .param("pair", pair.id())
                .param("mentor", pair.mentor())
                .param("mentee", pair.mentee())
                .param("person", Scope.current().person())
                .param("day", day)
                .param("words", words)
                .param("now", now())
                .update();
    }

    void mend(long id, LocalDate day, String words) {
        sql.sql("update support.journal_entry set day = :day, words = :words, mended_at = :now where id = :id")
                .param("id", id)
                .param("day", day)
                .param("words", words)
                .param("now", now())
                .update();
    }

    void remove(long id) {
        sql.sql("delete from support.journal_entry where id = :id")
                .param("id", id)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("mentorship_id"),
                row.getLong("author_id"),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                Objects.requireNonNull(Moments.in(row, "written_at")),
                Moments.in(row, "mended_at"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
