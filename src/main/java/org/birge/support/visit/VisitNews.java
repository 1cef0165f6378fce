package org.birge.support.visit;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells both sides of a visit what the other did. Nobody is told of their own deed. */
@Component
class VisitNews {

    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    VisitNews(Leaders leaders, ApplicationEventPublisher events) {
        this.leaders = leaders;
        this.events = events;
    }

    void announced(Visit visit) {
        tell(visit, leaders.ofSchool(visit.school()), "visits.notice.announced", when(visit.time()), visit.topic());
        tell(visit, visit.people(), "visits.notice.yours", visit.schoolName(), when(visit.time()));
    }

    void agreed(Visit visit) {
        tell(visit, visit.people(), "visits.notice.agreed", visit.schoolName(), when(visit.time()));
    }

    void wished(Visit visit, VisitTime instead) {
        tell(visit, visit.people(), "visits.notice.wished", visit.schoolName(), when(instead));
    }

    void accepted(Visit visit, VisitTime time) {
        tell(visit, leaders.ofSchool(visit.school()), "visits.notice.accepted", when(time), visit.topic());
        tell(visit, visit.people(), "visits.notice.yours", visit.schoolName(), when(time));
    }

    /** Those who were to go before are told too. */
    void moved(Visit visit, List<Long> before) {
        tell(visit, leaders.ofSchool(visit.school()), "visits.notice.moved", when(visit.time()), visit.topic());
        List<Long> people = Stream.concat(visit.people().stream(), before.stream())
                .distinct()
                .toList();
        tell(visit, people, "visits.notice.moved-yours", visit.schoolName(), when(visit.time()));
    }

    void calledOff(Visit visit) {
        List<Long> people = Stream.concat(visit.people().stream(), leaders.ofSchool(visit.school()).stream())
                .distinct()
                .toList();
        tell(visit, people, "visits.notice.called-off", visit.schoolName(), when(visit.time()));
    }

    void recorded(Visit visit) {
        tell(visit, leaders.ofSchool(visit.school()), "visits.notice.recorded", when(visit.time()), visit.topic());
    }

    void answered(Visit visit) {
        tell(visit, visit.people(), "visits.notice.answered", visit.schoolName(), when(visit.time()));
    }

    void confirmed(Visit visit) {
        tell(visit, visit.people(), "visits.notice.confirmed", visit.schoolName(), when(visit.time()));
    }

    private void tell(Visit visit, List<Long> people, String key, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        events.publishEvent(new Notice(others, key, List.of(values), "/visits/" + visit.publicId()));
    }

    private static String when(VisitTime time) {
        return Notice.day(time.day()) + ", " + time.hours();
    }
}
