package org.birge.support.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.birge.database.Moments;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may begin a proposal or change one now: those who would at once do it one after the other. */
@Repository
public class MatchingTurns {

    /** Since when somebody looks for the same in these places; who: their name. */
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
    void begin(RunKind kind, long organisation) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('matching', 0))")
                .query((row, n) -> n)
                .list();
        runs.standing(kind, organisation).ifPresent(run -> lock(run.id()));
    }

    /**
     * The proposal, for whoever changes a line of it: until the end of the transaction nobody else does, and nobody begins anew. Refuses while a new
     * one is made, since the change would be lost.
     *
     * @param demand refuses who may not
     */
    public Run change(long id, Consumer<Run> demand) {
        lock(id);
        Run run = runs.find(id);
        demand.accept(run);
        if (runs.state(run.kind(), run.organisation()) == MatchingState.RUNNING) {
            throw new Refusal("matching.refusal.state." + MatchingState.RUNNING.code());
        }
        return run;
    }

    Run change(long id, MatchingCommand command) {
        return change(id, run -> run.demand(command, clock.instant()));
    }

    Optional<Since> runningHere(RunKind kind) {
        return sql.sql("select since, who from support.run_since(:kind, :alive)")
                .param("kind", kind.code())
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
