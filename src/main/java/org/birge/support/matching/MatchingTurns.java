package org.birge.support.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Moments;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may begin a proposal or change one now: those who would at once do it one after the other. */
@Repository
class MatchingTurns {

    /** Since when somebody looks for mentors in these places; who: their name. */
    record Since(Instant at, @Nullable String who) {}

    private final JdbcClient sql;
    private final MatchingRuns runs;
    private final Clock clock;

    MatchingTurns(JdbcClient sql, MatchingRuns runs, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
    }

    /** Two who begin at once do it one after the other, and after whoever still changes what stands here. */
    void begin(long organisation) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('matching', 0))")
                .query((row, n) -> n)
                .list();
        runs.standing(organisation).ifPresent(run -> lock(run.id()));
    }

    /**
     * The proposal, for whoever changes a pair of it: until the end of the transaction nobody else does, and nobody begins anew. Refuses while a new
     * one is made, since the change would be lost.
     */
    Run change(long id, MatchingCommand command) {
        lock(id);
        Run run = runs.find(id).demand(command, clock.instant());
        if (runs.state(run.organisation()) == MatchingState.RUNNING) {
            throw new Refusal("matching.refusal.state." + MatchingState.RUNNING.code());
        }
        return run;
    }

    Optional<Since> runningHere() {
        return sql.sql("select since, who from support.matching_since(:alive)")
                .param("alive", MatchingRuns.at(clock.instant().minus(Run.GONE)))
                .query((row, n) -> new Since(Objects.requireNonNull(Moments.in(row, "since")), row.getString("who")))
                .optional();
    }

    private void lock(long run) {
        sql.sql("select id from support.matching_run where id = :id for update")
                .param("id", run)
                .query(Long.class)
                .list();
    }
}
