package org.birge.councils;

import java.util.List;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a wording to the vote. Another wording replaces it and its count, unless something was already decided on it. */
@Component
public class PutMotion {

    public record Command(String session, String item, String wording) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Motions motions;
    private final Decisions decisions;

    PutMotion(Sitting sitting, Agenda agenda, Motions motions, Decisions decisions) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.motions = motions;
        this.decisions = decisions;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.VOTE, command.session());
        Item item = agenda.find(session.id(), command.item());
        String wording = command.wording().strip();
        if (wording.isEmpty()) {
            throw new Refusal("councils.refusal.motion-without-wording");
        }
        List<Decision> made = decisions.of(session.id());
        if (made.stream().anyMatch(decision -> decision.item() == item.id())) {
            throw new Refusal("councils.refusal.motion-decided");
        }
        motions.put(item, wording);
    }
}
