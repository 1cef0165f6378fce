package org.birge.support.mentor;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those concerned by a mentor's profile. Nobody is told of their own deed. */
@Component
class MentorNews {

    private final MentoringPeople people;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    MentorNews(MentoringPeople people, Leaders leaders, ApplicationEventPublisher events) {
        this.people = people;
        this.leaders = leaders;
        this.events = events;
    }

    void putForward(MentorProfile profile) {
        tell(List.of(profile.person()), "mentors.notice.put-forward", profile);
    }

    /** Whoever approves; the head is told too whose teacher wants to go to other schools. */
    void applied(MentorProfile profile) {
        boolean beyond = profile.reach().equals(Offer.AREA);
        tell(
                beyond ? leaders.ofCentre(profile.organisation()) : leaders.ofSchool(profile.organisation()),
                "mentors.notice.applied",
                profile);
        if (beyond) {
            tell(leaders.ofSchool(profile.organisation()), "mentors.notice.applied-beyond", profile);
        }
    }

    void approved(MentorProfile profile) {
        tell(List.of(profile.person()), "mentors.notice.approved", profile);
    }

    /** The one put forward says no to whoever did it; an application is declined to the applicant. */
    void declined(MentorProfile profile) {
        if (profile.state() == MentorState.PROPOSED) {
            Long by = profile.putForwardBy();
            tell(by == null ? List.of() : List.of(by), "mentors.notice.not-wanted", profile);
        } else {
            tell(List.of(profile.person()), "mentors.notice.declined", profile);
        }
    }

    void paused(MentorProfile profile) {
        both(profile, "mentors.notice.paused");
    }

    void resumed(MentorProfile profile) {
        both(profile, "mentors.notice.resumed");
    }

    void ended(MentorProfile profile) {
        both(profile, "mentors.notice.ended");
    }

    private void both(MentorProfile profile, String key) {
        tell(List.of(profile.person()), key, profile);
        tell(leaders.ofSchool(profile.organisation()), key, profile);
    }

    private void tell(List<Long> whom, String key, MentorProfile profile) {
        @Nullable Long self = Scope.current().person();
        List<Long> others = whom.stream().filter(one -> !one.equals(self)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(
                    new Notice(others, key, List.of(people.name(profile.person())), "/mentors/" + profile.publicId()));
        }
    }
}
