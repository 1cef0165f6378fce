package org.birge.councils;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an item off the agenda before the session is opened; later it is dealt with or postponed. */
@Component
public class DropAgendaItem {

    public record Command(String session, String item) {}

    private final Sitting sitting;
    private final Agenda agenda;

    DropAgendaItem(Sitting sitting, Agenda agenda) {
        this.sitting = sitting;
        this.agenda = agenda;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.ORDER_AGENDA, command.session());
        agenda.drop(agenda.find(session.id(), command.item()));
    }
}
