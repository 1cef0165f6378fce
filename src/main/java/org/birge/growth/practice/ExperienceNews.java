package org.birge.growth.practice;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those concerned how an experience goes its way. Nobody is told of their own deed, and the teacher not who reviewed. */
@Component
class ExperienceNews {

    private final Leaders leads;
    private final ApplicationEventPublisher events;

    ExperienceNews(Leaders leads, ApplicationEventPublisher events) {
        this.leads = leads;
        this.events = events;
    }

    void nominated(Experience experience) {
        tell(experience, List.of(experience.teacher()), "practice.notice.nominated");
    }

    void consented(Experience experience) {
        tell(experience, nominator(experience), "practice.notice.consented");
    }

    void refused(Experience experience) {
        tell(experience, nominator(experience), "practice.notice.refused");
    }

    void submitted(Experience experience) {
        tell(experience, leads.ofCentre(experience.school()), "practice.notice.submitted");
    }

    void toReview(Experience experience, List<Long> people) {
        tell(experience, people, "practice.notice.to-review");
    }

    void reviewed(Experience experience) {
        tell(experience, leads.ofCentre(experience.school()), "practice.notice.reviewed");
    }

    void returned(Experience experience) {
        tell(experience, List.of(experience.teacher()), "practice.notice.returned");
    }

    void decided(Experience experience, boolean accepted) {
        tell(
                experience,
                teacherAnd(experience, leads.at(experience.school())),
                accepted ? "practice.notice.accepted" : "practice.notice.declined");
    }

    void published(Experience experience) {
        tell(experience, teacherAnd(experience, leads.at(experience.school())), "practice.notice.published");
    }

    void tried(Experience experience) {
        tell(experience, List.of(experience.teacher()), "practice.notice.tried");
    }

    void withdrawn(Experience experience) {
        List<Long> others = Stream.concat(nominator(experience).stream(), leads.ofCentre(experience.school()).stream())
                .toList();
        tell(experience, teacherAnd(experience, others), "practice.notice.withdrawn");
    }

    /** Reviewers do not find it any more. */
    void withdrawnFrom(Experience experience, List<Long> reviewers) {
        tell(experience, reviewers, "practice.notice.withdrawn", ExperienceFilter.PATH);
    }

    private static List<Long> nominator(Experience experience) {
        return experience.nominator() == null ? List.of() : List.of(experience.nominator());
    }

    private static List<Long> teacherAnd(Experience experience, List<Long> others) {
        return Stream.concat(Stream.of(experience.teacher()), others.stream())
                .distinct()
                .toList();
    }

    private void tell(Experience experience, List<Long> people, String key) {
        tell(experience, people, key, ExperienceFilter.PATH + "/" + experience.publicId());
    }

    private void tell(Experience experience, List<Long> people, String key, String link) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(experience.title()), link));
        }
    }
}
