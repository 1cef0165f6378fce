package org.birge.support.matching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of the centre decides how much each wish counts in its area. */
@Component
public class WeighWishes {

    public record Command(Weights<PairWish> weights) {}

    private final MatchingRuns runs;
    private final KeptWeights kept;

    WeighWishes(MatchingRuns runs, KeptWeights kept) {
        this.runs = runs;
        this.kept = kept;
    }

    @Transactional
    public void run(Command command) {
        long organisation = MatchingRules.place();
        MatchingRules.demand(MatchingCommand.WEIGH, organisation, runs.state(RunKind.MENTORS, organisation));
        kept.set(RunKind.MENTORS, command.weights());
    }
}
