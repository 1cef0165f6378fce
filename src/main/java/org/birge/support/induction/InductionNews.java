package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.support.mentor.Mentorship;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells one of the two what the other did. Names of steps only: no note and no word of the journal leaves the pair's own tables. */
@Component
class InductionNews {

    private final ApplicationEventPublisher events;

    InductionNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void laid(Mentorship pair, String programme) {
        events.publishEvent(new Notice(
                List.of(pair.mentor(), pair.mentee()),
                "induction.notice.laid",
                List.of(programme),
                "/mentorships/" + pair.publicId() + "/plan"));
    }

    void done(PairStep step) {
        tell("induction.notice.done", List.of(step.title()), step);
    }

    void takenBack(PairStep step) {
        tell("induction.notice.taken-back", List.of(step.title()), step);
    }

    void confirmed(PairStep step) {
        tell("induction.notice.confirmed", List.of(step.title()), step);
    }

    void givenBack(PairStep step) {
        tell("induction.notice.given-back", List.of(step.title()), step);
    }

    void postponed(PairStep step, LocalDate due) {
        tell("induction.notice.postponed", List.of(step.title(), Notice.day(due)), step);
    }

    void notNeeded(PairStep step) {
        tell("induction.notice.not-needed", List.of(step.title()), step);
    }

    void resumed(PairStep step) {
        tell("induction.notice.resumed", List.of(step.title()), step);
    }

    void written(Mentorship pair) {
        Long self = Scope.current().person();
        long other = self != null && self == pair.mentor() ? pair.mentee() : pair.mentor();
        events.publishEvent(new Notice(
                List.of(other), "induction.notice.written", List.of(), "/mentorships/" + pair.publicId() + "/journal"));
    }

    private void tell(String key, List<String> values, PairStep step) {
        events.publishEvent(new Notice(
                List.of(step.other(Scope.current())),
                key,
                values,
                "/mentorships/" + step.pair().publicId() + "/steps/" + step.publicId()));
    }
}
