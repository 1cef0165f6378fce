package org.birge.support.matching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A head for the school, or the centre for its area, has pairs proposed for all who wait (J1c.2). What an earlier proposal fixed stays, the rest
 * of it changes only where that is much better.
 */
@Component
public class StartMatching {

    private final BeginRun beginRun;
    private final KeptWeights weights;

    StartMatching(BeginRun beginRun, KeptWeights weights) {
        this.beginRun = beginRun;
        this.weights = weights;
    }

    /**
     * @return the proposal's public id; it is made beside this. Refuses while somebody else makes one for the same places or a part of them, and
     *     where too many wait for their turn.
     */
    @Transactional
    public String run() {
        String publicId = claimed();
        beginRun.beside(publicId);
        return publicId;
    }

    /** As if a node had begun and nobody heard of it again; the beginning of {@link #run}. */
    @Transactional
    public String claimed() {
        long organisation = MatchingRules.place();
        MatchingRules.demand(MatchingCommand.READ, organisation, MatchingState.NONE);
        return beginRun.claim(
                RunKind.MENTORS,
                state -> MatchingRules.demand(MatchingCommand.START, organisation, state),
                "matching.refusal.running",
                weights.here(RunKind.MENTORS, PairWish.class));
    }
}
