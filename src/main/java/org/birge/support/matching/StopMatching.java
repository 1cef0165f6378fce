package org.birge.support.matching;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the search early; what was found until then is the proposal. */
@Component
public class StopMatching {

    public record Command(String run) {}

    private final MatchingRuns runs;
    private final Clock clock;

    StopMatching(MatchingRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Run run = runs.find(command.run()).demand(MatchingCommand.STOP, clock.instant());
        runs.stopAsked(run.id());
    }
}
