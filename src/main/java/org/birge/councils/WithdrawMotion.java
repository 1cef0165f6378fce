package org.birge.councils;

import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a motion and its count off an item again, as long as nothing was decided on it. */
@Component
public class WithdrawMotion {

    public record Command(String session, String item) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Motions motions;
    private final Decisions decisions;

    WithdrawMotion(Sitting sitting, Agenda agenda, Motions motions, Decisions decisions) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.motions = motions;
        this.decisions = decisions;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.VOTE, command.session());
        Item item = agenda.find(session.id(), command.item());
        if (decisions.of(session.id()).stream().anyMatch(decision -> decision.item() == item.id())) {
            throw new Refusal("councils.refusal.motion-decided");
        }
        motions.withdraw(item);
    }
}
