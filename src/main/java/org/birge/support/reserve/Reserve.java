package org.birge.support.reserve;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of the leadership reserve. */
@Repository
class Reserve {

    /** Where somebody works: the main place within reach. */
    record Workplace(long id, long key) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Reserve(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whoever was taken in or looked through before this moment is looked through again: from the day on which a year is over. */
    OffsetDateTime reviewBefore() {
        return today().minusYears(1)
                .plusDays(1)
                .atStartOfDay(pack.timeZone())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** @param looked when the entry was last looked through, or taken in; null for never */
    boolean reviewDue(ReserveState state, @Nullable Instant looked) {
        return state == ReserveState.IN_RESERVE
                && looked != null
                && looked.isBefore(reviewBefore().toInstant());
    }

    /** @return the public id. Refuses whoever stands in the reserve for the same already. */
    String add(long person, Workplace at, ReserveWish wish, boolean consented) {
        String publicId = PublicId.next();
        try {
            sql.sql("""
                    insert into support.reserve_entry (public_id, person_id, organisation_id, place_key, post, languages, ready_from, why, put_forward_by,
                                                       put_forward_at, consented_at)
                    values (:public_id, :person, :organisation, :place, :post, :languages, :ready, :why, :by, :now, case when :consented then :now::timestamptz end)
                    """)
                    .param("public_id", publicId)
                    .param("person", person)
                    .param("organisation", at.id())
                    .param("place", at.key())
                    .param("post", wish.post())
                    .param("languages", wish.languages().toArray(String[]::new))
                    .param("ready", wish.readyFrom())
                    .param("why", wish.why())
                    .param("by", Scope.current().person())
                    .param("now", now())
                    .param("consented", consented)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refusal("reserve.refusal.twice");
        }
        happened(find(publicId).id(), consented ? "applied" : "put-forward", null);
        return publicId;
    }

    ReserveEntry find(String publicId) {
        return sql.sql("select e.* from support.reserve_entry e where e.public_id = :id")
                .param("id", publicId)
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Held still for the command that follows; whoever may only read it is told so by the command's rule. */
    ReserveEntry lock(String publicId, ReserveCommand command, long version) {
        find(publicId).demand(command, Scope.current());
        return sql.sql("select e.* from support.reserve_entry e where e.public_id = :id for update")
                .param("id", publicId)
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new)
                .demand(command, Scope.current())
                .atVersion(version);
    }

    void changed(long id, ReserveWish wish) {
        sql.sql("""
                update support.reserve_entry
                   set post = :post, languages = :languages, ready_from = :ready, why = :why, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("post", wish.post())
                .param("languages", wish.languages().toArray(String[]::new))
                .param("ready", wish.readyFrom())
                .param("why", wish.why())
                .update();
    }

    void consented(long id) {
        sql.sql("update support.reserve_entry set consented_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void admitted(long id) {
        sql.sql("""
                update support.reserve_entry
                   set admitted_at = :now, admitted_by = :person, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).param("person", self()).update();
    }

    void reviewed(long id, LocalDate readyFrom) {
        sql.sql("""
                update support.reserve_entry
                   set reviewed_at = :now, reviewed_by = :person, ready_from = :ready, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", self())
                .param("ready", readyFrom)
                .update();
    }

    void appointed(long id) {
        sql.sql("""
                update support.reserve_entry
                   set appointed_at = :now, appointed_by = :person, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).param("person", self()).update();
    }

    void left(long id) {
        sql.sql("update support.reserve_entry set left_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void removed(long id, String reason) {
        sql.sql("""
                update support.reserve_entry
                   set removed_at = :now, removed_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", self())
                .param("reason", reason)
                .update();
    }

    void happened(long entry, String what, @Nullable String words) {
        sql.sql("""
                insert into support.reserve_event (entry_id, at, person_id, what, words)
                values (:entry, :now, :person, :what, :words)
                """)
                .param("entry", entry)
                .param("now", now())
                .param("person", self())
                .param("what", what)
                .param("words", words)
                .update();
    }

    static ReserveState state(ResultSet row) throws SQLException {
        return ReserveState.of(
                Moments.in(row, "consented_at"),
                Moments.in(row, "admitted_at"),
                Moments.in(row, "appointed_at"),
                Moments.in(row, "left_at"),
                Moments.in(row, "removed_at"));
    }

    static ReserveEntry entry(ResultSet row) throws SQLException {
        return new ReserveEntry(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getString("post"),
                row.getObject("ready_from", LocalDate.class),
                row.getLong("put_forward_by"),
                state(row),
                row.getLong("version"));
    }

    private static @Nullable Long self() {
        return Scope.current().person();
    }
}
