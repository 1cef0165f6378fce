package org.birge.support.matching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of the centre decides how much each wish counts in its area. */
@Component
public class WeighWishes {

    public record Command(Weights weights) {}

    private final MatchingRuns runs;
    private final WishWeights weights;

    WeighWishes(MatchingRuns runs, WishWeights weights) {
        this.runs = runs;
        this.weights = weights;
    }

    @Transactional
    public void run(Command command) {
        long organisation = MatchingRules.place();
        MatchingRules.demand(MatchingCommand.WEIGH, organisation, runs.state(RunKind.MENTORS, organisation));
        weights.set(command.weights());
    }
}
