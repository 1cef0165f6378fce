package org.birge.councils;

import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a decision that was written down wrongly, while the sitting lasts. */
@Component
public class DropDecision {

    public record Command(String session, String decision) {}

    private final Sitting sitting;
    private final Decisions decisions;

    DropDecision(Sitting sitting, Decisions decisions) {
        this.sitting = sitting;
        this.decisions = decisions;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.DECIDE, command.session());
        if (decisions.drop(session.id(), command.decision()) == 0) {
            throw new NotFound();
        }
    }
}
