package org.birge.councils;

import java.util.List;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a wording to the vote. Another wording replaces it and its count, unless something was already decided on it. */
@Component
public class PutMotion {

    /** The version is that of the motion one saw, {@link Motion#NONE} where there was none; null asks for no check. */
    public record Command(
            String session,
            String item,
            String wording,
            @Nullable Long version) {

        public Command(String session, String item, String wording) {
            this(session, item, wording, null);
        }
    }

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
        String wording = Length.within(Length.WORDING, command.wording());
        if (wording.isEmpty()) {
            throw new Refusal("councils.refusal.motion-without-wording");
        }
        Motion stands = motions.on(item).orElse(null);
        if (stands != null && stands.wording().equals(wording)) {
            return;
        }
        Motion.demandStill(stands, command.version());
        List<Decision> made = decisions.of(session.id());
        if (made.stream().anyMatch(decision -> decision.item() == item.id())) {
            throw new Refusal("councils.refusal.motion-decided");
        }
        motions.put(item, wording);
    }
}
