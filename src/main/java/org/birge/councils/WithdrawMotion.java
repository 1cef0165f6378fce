package org.birge.councils;

import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a motion and its count off an item again, as long as nothing was decided on it. Who saw another wording or count than stands is told. */
@Component
public class WithdrawMotion {

    /** The version is that of the motion one saw; null asks for no check. */
    public record Command(
            String session, String item, @Nullable Long version) {

        public Command(String session, String item) {
            this(session, item, null);
        }
    }

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
        Motion.demandStill(motions.on(item).orElse(null), command.version());
        if (decisions.of(session.id()).stream().anyMatch(decision -> decision.item() == item.id())) {
            throw new Refusal("councils.refusal.motion-decided");
        }
        motions.withdraw(item);
    }
}
