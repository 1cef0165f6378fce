package org.birge.councils;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an item one place up or down before the session is opened; at the end it stays where it is. */
@Component
public class MoveAgendaItem {

    public record Command(String session, String item, boolean up) {}

    private final Sitting sitting;
    private final Agenda agenda;

    MoveAgendaItem(Sitting sitting, Agenda agenda) {
        this.sitting = sitting;
        this.agenda = agenda;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.ORDER_AGENDA, command.session());
        Item item = agenda.find(session.id(), command.item());
        List<Item> all = agenda.of(session.id());
        int other = all.indexOf(item) + (command.up() ? -1 : 1);
        if (other >= 0 && other < all.size()) {
            agenda.swap(item, all.get(other));
        }
    }
}
