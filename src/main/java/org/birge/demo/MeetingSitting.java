package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
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

    private final SittingSteps steps;

    MeetingSitting(SittingSteps steps) {
        this.steps = steps;
    }

    /** Holds it as the present scope's person. */
    void hold(String session, People people, Words words, Due due) {
        String lessons = steps.item(session, words.of("demo.meeting.lessons"), people.unionHead());
        String term = steps.item(session, words.of("demo.meeting.term"), people.deputy());
        String talks = steps.item(session, words.of("demo.meeting.talks"), people.psychologist());
        steps.open(session);
        carry(session, lessons, words.of("demo.meeting.lessons-heard"), words.of("demo.meeting.lessons-motion"));
        steps.decide(session, lessons, words.of("demo.meeting.lessons-decision"), people.unionHead(), due.later());
        steps.decide(session, lessons, words.of("demo.meeting.resources-decision"), people.teacher(), due.soon());
        steps.decide(session, lessons, words.of("demo.meeting.topics-decision"), people.unionHead(), due.past());
        carry(session, term, words.of("demo.meeting.term-heard"), words.of("demo.meeting.term-motion"));
        steps.decide(session, term, words.of("demo.meeting.schedule-decision"), people.deputy(), due.past());
        steps.decide(session, term, words.of("demo.meeting.report-decision"), people.head(), due.later());
        steps.decide(session, term, words.of("demo.meeting.parents-decision"), people.head(), due.past());
        steps.decide(session, term, words.of("demo.meeting.visits-decision"), people.deputy(), due.past());
        carry(session, talks, words.of("demo.meeting.talks-heard"), words.of("demo.meeting.talks-motion"));
        steps.decide(session, talks, words.of("demo.meeting.talks-decision"), people.psychologist(), due.soon());
        steps.close(session, List.of(lessons, term, talks));
    }

    private void carry(String session, String item, String heard, String motion) {
        steps.discuss(session, item, heard, "");
        steps.carry(session, item, motion);
    }
}
