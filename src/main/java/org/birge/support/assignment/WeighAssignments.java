package org.birge.support.assignment;

import org.birge.support.matching.KeptWeights;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.RunKind;
import org.birge.support.matching.Weights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of the centre decides how much each wish counts; the next proposal goes by it. */
@Component
public class WeighAssignments {

    public record Command(Weights<AssignmentWish> weights) {}

    private final KeptWeights kept;

    WeighAssignments(KeptWeights kept) {
        this.kept = kept;
    }

    @Transactional
    public void run(Command command) {
        AssignmentRules.demand(AssignmentCommand.WEIGH, AssignmentRules.place(), MatchingState.NONE);
        kept.set(RunKind.REQUESTS, command.weights());
    }

    /** As they count now; refuses whoever may not change them. */
    @Transactional(readOnly = true)
    public Weights<AssignmentWish> now() {
        AssignmentRules.demand(AssignmentCommand.WEIGH, AssignmentRules.place(), MatchingState.NONE);
        return kept.here(RunKind.REQUESTS, AssignmentWish.class);
    }
}
