package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people what happens to the sessions they are on the list of. Nobody is told of their own deed. */
@Component
class TrainingNews {

    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    TrainingNews(Leaders leaders, ApplicationEventPublisher events) {
        this.leaders = leaders;
        this.events = events;
    }

    void applied(Training training, long school, String name) {
        tell(leaders.ofSchool(school), "trainings.notice.applied", training.publicId(), name, training.title());
    }

    void proposed(Training training, long person) {
        tell(List.of(person), "trainings.notice.proposed", training.publicId(), training.title(), day(training));
    }

    /** Whoever proposed them knows, and the head where theirs is the next word. */
    void consented(Enrolment enrolment, String name, boolean waitsForHead) {
        Enrolment.Of training = enrolment.training();
        tell(
                List.of(enrolment.proposedBy()),
                "trainings.notice.consented",
                training.publicId(),
                name,
                training.title());
        if (waitsForHead) {
            tell(
                    leaders.ofSchool(enrolment.organisation()),
                    "trainings.notice.applied",
                    training.publicId(),
                    name,
                    training.title());
        }
    }

    void agreed(Enrolment enrolment) {
        tell(
                List.of(enrolment.person()),
                "trainings.notice.agreed",
                enrolment.training().publicId(),
                enrolment.training().title());
    }

    void seated(Training training, List<Long> people) {
        tell(people, "trainings.notice.seated", training.publicId(), training.title(), day(training));
    }

    void waits(Training training, List<Long> people) {
        tell(people, "trainings.notice.waits", training.publicId(), training.title());
    }

    void movedUp(Training training, List<Long> people) {
        tell(people, "trainings.notice.moved-up", training.publicId(), training.title(), day(training));
    }

    void declined(Enrolment enrolment, String reason) {
        tell(
                List.of(enrolment.person(), enrolment.proposedBy()),
                "trainings.notice.declined",
                enrolment.training().publicId(),
                enrolment.training().title(),
                reason);
    }

    void withdrawn(Enrolment enrolment, String name) {
        boolean own = Long.valueOf(enrolment.person()).equals(Scope.current().person());
        tell(
                own ? leaders.ofSchool(enrolment.organisation()) : List.of(enrolment.person()),
                "trainings.notice.withdrawn",
                enrolment.training().publicId(),
                name,
                enrolment.training().title());
    }

    /** Whoever leads it from now on, and whoever no longer does. */
    void ledBy(Training training, List<Long> before, List<Long> now) {
        tell(
                now.stream().filter(person -> !before.contains(person)).toList(),
                "trainings.notice.leads",
                training.publicId(),
                training.title(),
                day(training));
        tell(
                before.stream().filter(person -> !now.contains(person)).toList(),
                "trainings.notice.leads-no-more",
                training.publicId(),
                training.title());
    }

    void moved(Training training, List<Long> people) {
        tell(people, "trainings.notice.moved", training.publicId(), training.title(), day(training));
    }

    void elsewhere(Training training, List<Long> people) {
        tell(people, "trainings.notice.elsewhere", training.publicId(), training.title());
    }

    void calledOff(Training training, List<Long> people, String reason) {
        tell(people, "trainings.notice.called-off", training.publicId(), training.title(), reason);
    }

    void completed(Training training, List<Long> people) {
        tell(people, "trainings.notice.completed", training.publicId(), training.title());
    }

    void invited(Training training, List<Long> heads) {
        tell(heads, "trainings.notice.invited", training.publicId(), training.title(), day(training));
    }

    private void tell(List<Long> people, String key, String training, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> others = people.stream()
                .distinct()
                .filter(person -> !person.equals(self))
                .toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(values), "/trainings/sessions/" + training));
        }
    }

    private static String day(Training training) {
        return Notice.day(training.firstDay());
    }
}
