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
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The first sitting of the year: the plan and the young teachers, each with a decision. */
@Component
class CouncilSitting {

    private final AddAgendaItem add;
    private final OpenSession open;
    private final WriteNotes write;
    private final PutMotion put;
    private final RecordVotes votes;
    private final RecordDecision decide;
    private final SettleItem settle;
    private final CloseSession close;

    CouncilSitting(
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

    /** Holds it as the present scope's person; one of its decisions is due before today, one after. */
    void hold(String session, DemoSchool school, Words words, LocalDate today) {
        DemoPerson presenter = school.withPost("deputy-teaching", "teacher").getFirst();
        DemoPerson mentor = school.withPost("teacher").get(2);
        String plan = item(session, words.of("demo.council.plan"), presenter);
        String young = item(session, words.of("demo.council.young"), mentor);
        open.run(session);
        discuss(session, plan, words.of("demo.council.plan-heard"), words.of("demo.council.plan-spoke", mentor.name()));
        carry(session, plan, words.of("demo.council.plan-motion"));
        decide.run(new RecordDecision.Command(
                session, plan, words.of("demo.council.plan-decision"), presenter.id(), today.plusDays(24)));
        discuss(session, young, words.of("demo.council.young-heard"), "");
        carry(session, young, words.of("demo.council.young-motion"));
        decide.run(new RecordDecision.Command(
                session, young, words.of("demo.council.young-decision"), mentor.id(), today.minusDays(2)));
        settled(session, plan);
        settled(session, young);
        close.run(session);
    }

    private String item(String session, String title, DemoPerson presenter) {
        return add.run(new AddAgendaItem.Command(session, new AgendaText(title, presenter.id(), "", List.of())));
    }

    private void discuss(String session, String item, String heard, String spoke) {
        write.run(new WriteNotes.Command(session, item, heard, spoke, 0));
    }

    private void carry(String session, String item, String wording) {
        put.run(new PutMotion.Command(session, item, wording));
        votes.allInFavour(session, item);
    }

    private void settled(String session, String item) {
        settle.run(new SettleItem.Command(session, item, SettleItem.Outcome.DEALT));
    }
}
