package org.birge.support.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * One making of a proposal.
 *
 * @param kind what was looked for
 * @param organisation id of the school or centre that made it
 * @param by name of who began it; null for somebody who is gone
 * @param workedAt the last sign of life
 * @param waiting how many wait; mentors and places: how many there were for them
 * @param matched how many have got somebody
 * @param unkept how many were fixed by hand before and could not stay so; leftOut: how many wait besides, too many to be compared at once
 * @param wishes how much each counts, by its name
 * @param incident number of what went wrong; null when nothing did
 */
public record Run(
        long id,
        String publicId,
        RunKind kind,
        long organisation,
        Instant begunAt,
        @Nullable Long begunBy,
        @Nullable String by,
        Instant workedAt,
        @Nullable Instant stopAskedAt,
        @Nullable Instant doneAt,
        @Nullable String incident,
        int waiting,
        int mentors,
        int places,
        int matched,
        int unkept,
        int leftOut,
        Map<String, Integer> wishes,
        @Nullable Instant replacedAt) {

    /** Without a sign of life for so long, the node that worked on it is gone. */
    static final Duration GONE = Duration.ofSeconds(30);

    public MatchingState state(Instant now) {
        if (doneAt == null) {
            return workedAt.isBefore(now.minus(GONE)) ? MatchingState.INTERRUPTED : MatchingState.RUNNING;
        }
        if (incident != null) {
            return MatchingState.FAILED;
        }
        return replacedAt == null ? MatchingState.DONE : MatchingState.REPLACED;
    }

    /** Of the wishes of its kind. */
    public <W extends Enum<W> & Wish> Weights<W> weights(Class<W> of) {
        return Weights.named(of, wishes);
    }

    public boolean stopped() {
        return stopAskedAt != null;
    }

    /** Refuses in words; what is no proposal of mentors is not there. @return itself */
    Run demand(MatchingCommand command, Instant now) {
        if (kind != RunKind.MENTORS) {
            throw new NotFound();
        }
        MatchingState state = state(now);
        MatchingRules.demand(command, organisation, state);
        return this;
    }
}
