package org.birge.support.assignment;

import org.birge.support.matching.BeginRun;
import org.birge.support.matching.KeptWeights;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.RunKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The centre has people proposed for all requests nobody has taken on (J0.5, issue 4). What an earlier proposal fixed stays, the rest of it changes
 * only where that is much better.
 */
@Component
public class StartAssignment {

    private final BeginRun beginRun;
    private final KeptWeights weights;

    StartAssignment(BeginRun beginRun, KeptWeights weights) {
        this.beginRun = beginRun;
        this.weights = weights;
    }

    /**
     * @return the proposal's public id; it is made beside this. Refuses while somebody else makes one for the same places, and where too many wait
     *     for their turn.
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
        long centre = AssignmentRules.place();
        AssignmentRules.demand(AssignmentCommand.READ, centre, MatchingState.NONE);
        return beginRun.claim(
                RunKind.REQUESTS,
                state -> AssignmentRules.demand(AssignmentCommand.START, centre, state),
                "assignment.refusal.running",
                weights.here(RunKind.REQUESTS, AssignmentWish.class));
    }
}
