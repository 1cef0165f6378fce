package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
import org.birge.councils.AddAgendaItem;
import org.birge.councils.AgendaText;
import org.birge.councils.CloseSession;
import org.birge.councils.OpenSession;
import org.birge.councils.PutMotion;
import org.birge.councils.RecordDecision;
import org.birge.councils.RecordVotes;
import org.birge.councils.SettleItem;
import org.birge.councils.WriteNotes;
import org.birge.demo.DemoCast.DemoPerson;
import org.springframework.stereotype.Component;

/** What a secretary does in a sitting, as the present scope's person. */
@Component
class SittingSteps {

    private final AddAgendaItem add;
    private final OpenSession open;
    private final WriteNotes write;
    private final PutMotion put;
    private final RecordVotes votes;
    private final RecordDecision decide;
    private final SettleItem settle;
    private final CloseSession close;

    SittingSteps(
            AddAgendaItem add,
            OpenSession open,
            WriteNotes write,
            PutMotion put,
            RecordVotes votes,
            RecordDecision decide,
            SettleItem settle,
            CloseSession close) {
        this.add = add;
        this.open = open;
        this.write = write;
        this.put = put;
        this.votes = votes;
        this.decide = decide;
        this.settle = settle;
        this.close = close;
    }

    /** @return the item's public id */
    String item(String session, String title, DemoPerson presenter) {
        return add.run(new AddAgendaItem.Command(session, new AgendaText(title, presenter.id(), "", List.of())));
    }

    void open(String session) {
        open.run(session);
    }

    void discuss(String session, String item, String heard, String spoke) {
        write.run(new WriteNotes.Command(session, item, heard, spoke, 0));
    }

    /** All in favour. */
    void carry(String session, String item, String motion) {
        put.run(new PutMotion.Command(session, item, motion));
        votes.allInFavour(session, item, null);
    }

    void decide(String session, String item, String wording, DemoPerson person, LocalDate due) {
        decide.run(new RecordDecision.Command(session, item, wording, person.id(), due));
    }

    /** All items dealt with, the sitting closed. */
    void close(String session, List<String> items) {
        items.forEach(item -> settle.run(new SettleItem.Command(session, item, SettleItem.Outcome.DEALT)));
        close.run(session);
    }
}
