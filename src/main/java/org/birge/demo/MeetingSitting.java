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
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** A meeting with the head: three short items, eight decisions with names and days. */
@Component
class MeetingSitting {

    record People(
            DemoPerson head,
            DemoPerson deputy,
            DemoPerson unionHead,
            DemoPerson teacher,
            DemoPerson psychologist,
            DemoPerson secretary) {}

    /** The days the decisions are due: some days ago, very soon, and a few days later. */
    record Due(LocalDate past, LocalDate soon, LocalDate later) {}

    private final AddAgendaItem add;
    private final OpenSession open;
    private final WriteNotes write;
    private final PutMotion put;
    private final RecordVotes votes;
    private final RecordDecision decide;
    private final SettleItem settle;
    private final CloseSession close;

    MeetingSitting(
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

    /** Holds it as the present scope's person. */
    void hold(String session, People people, Words words, Due due) {
        String lessons = item(session, words.of("demo.meeting.lessons"), people.unionHead());
        String term = item(session, words.of("demo.meeting.term"), people.deputy());
        String talks = item(session, words.of("demo.meeting.talks"), people.psychologist());
        open.run(session);
        carry(session, lessons, words.of("demo.meeting.lessons-heard"), words.of("demo.meeting.lessons-motion"));
        decide(session, lessons, words.of("demo.meeting.lessons-decision"), people.unionHead(), due.later());
        decide(session, lessons, words.of("demo.meeting.resources-decision"), people.teacher(), due.soon());
        decide(session, lessons, words.of("demo.meeting.topics-decision"), people.unionHead(), due.past());
        carry(session, term, words.of("demo.meeting.term-heard"), words.of("demo.meeting.term-motion"));
        decide(session, term, words.of("demo.meeting.schedule-decision"), people.deputy(), due.past());
        decide(session, term, words.of("demo.meeting.report-decision"), people.head(), due.later());
        decide(session, term, words.of("demo.meeting.parents-decision"), people.head(), due.past());
        decide(session, term, words.of("demo.meeting.visits-decision"), people.deputy(), due.past());
        carry(session, talks, words.of("demo.meeting.talks-heard"), words.of("demo.meeting.talks-motion"));
        decide(session, talks, words.of("demo.meeting.talks-decision"), people.psychologist(), due.soon());
        for (String item : List.of(lessons, term, talks)) {
            settle.run(new SettleItem.Command(session, item, SettleItem.Outcome.DEALT));
        }
        close.run(session);
    }

    private String item(String session, String title, DemoPerson presenter) {
        return add.run(new AddAgendaItem.Command(session, new AgendaText(title, presenter.id(), "", List.of())));
    }

    private void carry(String session, String item, String heard, String motion) {
        write.run(new WriteNotes.Command(session, item, heard, "", 0));
        put.run(new PutMotion.Command(session, item, motion));
        votes.allInFavour(session, item);
    }

    private void decide(String session, String item, String wording, DemoPerson person, LocalDate due) {
        decide.run(new RecordDecision.Command(session, item, wording, person.id(), due));
    }
}
