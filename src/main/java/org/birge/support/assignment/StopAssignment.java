package org.birge.support.assignment;

import java.time.Clock;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.Run;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the search early; what was found until then is the proposal. */
@Component
public class StopAssignment {

    public record Command(String run) {}

    private final MatchingRuns runs;
    private final Clock clock;

    StopAssignment(MatchingRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Run run = AssignmentRules.demand(AssignmentCommand.STOP, runs.find(command.run()), clock.instant());
        runs.stopAsked(run.id());
    }
}
