package org.birge.support.matching;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a proposal gives and fixes, by ids of people: what the next one begins with, and what a hand has to mind. */
@Repository
class StandingPairs {

    private final JdbcClient sql;

    StandingPairs(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who was given whom, not yet accepted: mentee, then mentor. */
    Map<Long, Long> given(long run) {
        Map<Long, Long> given = new HashMap<>();
        sql.sql("""
                select mentee_id, mentor_id
                  from support.matching_pair
                 where run_id = :run
                   and mentor_id is not null
                   and accepted_at is null
                """).param("run", run).query(row -> {
            given.put(row.getLong("mentee_id"), row.getLong("mentor_id"));
        });
        return given;
    }

    /** What was fixed by hand, in the same way; {@link Pins#NOBODY} where it was fixed that somebody has none. */
    Map<Long, Long> pins(long run) {
        Map<Long, Long> pins = new HashMap<>();
        sql.sql("""
                select mentee_id, coalesce(mentor_id, 0) as mentor
                  from support.matching_pair
                 where run_id = :run
                   and pinned_at is not null
                   and accepted_at is null
                """).param("run", run).query(row -> {
            pins.put(row.getLong("mentee_id"), row.getLong("mentor"));
        });
        return pins;
    }
}
