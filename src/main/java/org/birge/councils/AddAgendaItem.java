package org.birge.councils;

import org.birge.shared.PublicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an item at the end of the agenda; in the sitting too, as long as it is not closed. */
@Component
public class AddAgendaItem {

    public record Command(String session, AgendaText text) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Councils councils;

    AddAgendaItem(Sitting sitting, Agenda agenda, Councils councils) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.councils = councils;
    }

    /** @return the item's public id. */
    @Transactional
    public String run(Command command) {
        Session session = sitting.demand(SittingCommand.WRITE_AGENDA, command.session());
        command.text().demandLength();
        Long presenter = command.text().presenter();
        String publicId = PublicId.next();
        agenda.add(session, publicId, command.text(), presenter == null ? "" : councils.nameOf(presenter), false);
        return publicId;
    }
}
