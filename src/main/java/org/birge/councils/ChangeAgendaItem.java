package org.birge.councils;

import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an item of the agenda says. Two people at once: the second is told. */
@Component
public class ChangeAgendaItem {

    public record Command(String session, String item, AgendaText text, long version) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Councils councils;

    ChangeAgendaItem(Sitting sitting, Agenda agenda, Councils councils) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.councils = councils;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.WRITE_AGENDA, command.session());
        command.text().demandLength();
        Item item = agenda.find(session.id(), command.item());
        Long presenter = command.text().presenter();
        String name = presenter == null ? "" : councils.nameOf(presenter);
        if (agenda.change(item, command.version(), command.text(), name) == 0) {
            throw Refusal.stale();
        }
    }
}
