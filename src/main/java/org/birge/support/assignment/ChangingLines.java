package org.birge.support.assignment;

import java.time.Clock;
import org.birge.shared.Refusal;
import org.birge.support.matching.MatchingTurns;
import org.birge.support.matching.Run;
import org.springframework.stereotype.Component;

/** A line of a proposal for whoever changes it: nobody else does until the end of the transaction, and no new proposal is begun. */
@Component
class ChangingLines {

    private final MatchingTurns turns;
    private final AssignmentLines lines;
    private final Clock clock;

    ChangingLines(MatchingTurns turns, AssignmentLines lines, Clock clock) {
        this.turns = turns;
        this.lines = lines;
        this.clock = clock;
    }

    Run run(long id, AssignmentCommand command) {
        return turns.change(id, run -> AssignmentRules.demand(command, run, clock.instant()));
    }

    /** Refuses who may not, a line that was changed meanwhile, and one that was taken over or otherwise taken on. */
    AssignmentLine line(String publicId, long version, AssignmentCommand command) {
        run(lines.find(publicId).run(), command);
        AssignmentLine line = lines.lock(publicId);
        if (line.version() != version) {
            throw Refusal.stale();
        }
        if (line.takenOver()) {
            throw new Refusal("assignment.refusal.taken-over");
        }
        if (line.gone()) {
            throw new Refusal("assignment.refusal.gone");
        }
        return line;
    }
}
