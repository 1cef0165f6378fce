package org.birge.support.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.Mentorship;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closing answers of pairs, as far as the reader may see them. */
@Repository
class Closings {

    static final long NONE = -1;

    /** An answer as it was given. */
    record Given(long person, ClosingAnswer answer, Instant at, long version) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Closings(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    ClosingState state(Mentorship pair) {
        return ClosingState.of(pair, today());
    }

    List<Given> of(long pair) {
        return sql.sql("""
                select person_id, helped, what, missing, words, answered_at, version
                  from support.pair_closing
                 where mentorship_id = :pair
                 order by id
                """).param("pair", pair).query((row, n) -> given(row)).list();
    }

    @Nullable
    Given own(long pair) {
        Long self = Scope.current().person();
        return of(pair).stream()
                .filter(one -> self != null && one.person() == self)
                .findFirst()
                .orElse(null);
    }

    void answered(Mentorship pair, ClosingAnswer answer) {
        sql.sql("""
                insert into support.pair_closing (mentorship_id, person_id, mentor_id, mentee_id, organisation_id, place_key, helped, what, missing, words,
                                                  answered_at)
                select m.id, :person, m.mentor_id, m.mentee_id, m.organisation_id, m.place_key, :helped, :what, :missing, :words, :now
                  from support.mentorship m
                 where m.id = :pair
                on conflict (mentorship_id, person_id) do update
                   set helped = excluded.helped, what = excluded.what, missing = excluded.missing, words = excluded.words,
                       answered_at = excluded.answered_at, version = support.pair_closing.version + 1
                """)
                .param("pair", pair.id())
                .param("person", Scope.current().person())
                .param("helped", answer.helped())
                .param("what", answer.what().toArray(String[]::new))
                .param("missing", answer.missing().toArray(String[]::new))
                .param("words", answer.words())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getLong("person_id"),
                new ClosingAnswer(
                        row.getString("helped"), codes(row, "what"), codes(row, "missing"), row.getString("words")),
                Objects.requireNonNull(Moments.in(row, "answered_at")),
                row.getLong("version"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
