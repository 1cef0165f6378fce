package org.birge.councils;

import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules what became of what they had put on the agenda, once the minutes are confirmed for the first time. */
@Component
class TellSubjects {

    private final Agenda agenda;
    private final Motions motions;
    private final Subjects subjects;
    private final MinutesBook minutes;
    private final CountryPack pack;
    private final ApplicationEventPublisher events;

    TellSubjects(
            Agenda agenda,
            Motions motions,
            Subjects subjects,
            MinutesBook minutes,
            CountryPack pack,
            ApplicationEventPublisher events) {
        this.agenda = agenda;
        this.motions = motions;
        this.subjects = subjects;
        this.minutes = minutes;
        this.pack = pack;
        this.events = events;
    }

    /** The newest minutes are confirmed and issued. */
    void run(Session session, Council council) {
        if (minutes.of(session.id()).stream().filter(Minutes::confirmed).count() > 1) {
            return;
        }
        Map<Long, Subjects.Put> put = subjects.of(session.id());
        for (Item item : agenda.of(session.id())) {
            Subjects.Put subject = put.get(item.id());
            if (subject != null && item.settled() && !item.postponed()) {
                boolean adopted = motions.on(item).map(Motion::wasCarried).orElse(true);
                events.publishEvent(new SubjectDecided(
                        subject.kind(),
                        subject.subject(),
                        council.organisation(),
                        council.kind(),
                        adopted,
                        session.heldAt().atZone(pack.timeZone()).toLocalDate(),
                        Integer.toString(session.number())));
            }
        }
    }
}
