package org.birge.support.matching;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of the centre decides how much each wish counts in its area. */
@Component
public class WeighWishes {

    public record Command(Weights weights) {}

    private final MatchingRuns runs;
    private final WishWeights weights;
    private final Clock clock;

    WeighWishes(MatchingRuns runs, WishWeights weights, Clock clock) {
        this.runs = runs;
        this.weights = weights;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        long organisation = MatchingRules.place();
        MatchingRules.demand(
                MatchingCommand.WEIGH,
                organisation,
                runs.latest(organisation).map(run -> run.state(clock.instant())).orElse(MatchingState.NONE));
        weights.set(command.weights());
    }
}
