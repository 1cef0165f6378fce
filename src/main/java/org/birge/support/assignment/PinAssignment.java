package org.birge.support.assignment;

import org.birge.shared.Refusal;
import org.birge.support.matching.Barriers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes who gets a request, so that planning again leaves it, or lets it go again; not while a new proposal is made. */
@Component
public class PinAssignment {

    public record Command(String line, long version, boolean pinned) {}

    private final ChangingLines changing;
    private final LineChanges lines;

    PinAssignment(ChangingLines changing, LineChanges lines) {
        this.changing = changing;
        this.lines = lines;
    }

    @Transactional
    public void run(Command command) {
        AssignmentLine line = changing.line(command.line(), command.version(), AssignmentCommand.PIN);
        if (command.pinned() && line.person() == null) {
            throw new Refusal("assignment.refusal.nobody");
        }
        boolean leftToNobody = !command.pinned() && line.pinned() && line.person() == null;
        lines.pin(line, command.pinned(), leftToNobody ? Barriers.letGo() : line.barriers());
    }
}
