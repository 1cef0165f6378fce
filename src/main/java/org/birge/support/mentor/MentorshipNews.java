package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the three of a pair, and who proposed it, what one of them did. Nobody is told of their own deed. */
@Component
class MentorshipNews {

    private final MentoringPeople people;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    MentorshipNews(MentoringPeople people, Leaders leaders, ApplicationEventPublisher events) {
        this.people = people;
        this.leaders = leaders;
        this.events = events;
    }

    void proposed(Mentorship pair) {
        tell(List.of(pair.mentor()), "mentors.notice.proposed-mentor", pair, people.name(pair.mentee()));
        tell(List.of(pair.mentee()), "mentors.notice.proposed-mentee", pair, people.name(pair.mentor()));
        if (!pair.agreed().head()) {
            tell(approvers(pair), "mentors.notice.proposed-head", pair, names(pair));
        }
    }

    /** Who proposed it and waits. */
    void agreed(Mentorship pair, Mentorship.Agreed now) {
        String who = now.mentor() ? people.name(pair.mentor()) : now.mentee() ? people.name(pair.mentee()) : "";
        if (!who.isEmpty()) {
            tell(proposer(pair), "mentors.notice.agreed", pair, who, names(pair));
        }
    }

    void began(Mentorship pair) {
        tell(everybody(pair), "mentors.notice.began", pair, names(pair), Notice.day(pair.begins()));
    }

    void declined(Mentorship pair) {
        tell(everybody(pair), "mentors.notice.pair-declined", pair, names(pair));
    }

    void withdrawn(Mentorship pair) {
        tell(everybody(pair), "mentors.notice.withdrawn", pair, names(pair));
    }

    void changed(Mentorship pair, LocalDate ends, BigDecimal hours) {
        tell(
                everybody(pair),
                "mentors.notice.changed",
                pair,
                names(pair),
                Notice.day(ends),
                hours.stripTrailingZeros().toPlainString());
    }

    void ended(Mentorship pair, LocalDate lastDay) {
        tell(everybody(pair), "mentors.notice.pair-ended", pair, names(pair), Notice.day(lastDay));
    }

    /** Its last day has passed. */
    void over(Mentorship pair) {
        tell(everybody(pair), "mentors.notice.over", pair, names(pair));
    }

    /** The posting of one of them ended. */
    void left(Mentorship pair, boolean mentor) {
        tell(everybody(pair), mentor ? "mentors.notice.mentor-left" : "mentors.notice.mentee-left", pair, names(pair));
    }

    private List<Long> everybody(Mentorship pair) {
        return Stream.of(List.of(pair.mentor(), pair.mentee()), approvers(pair), proposer(pair))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Long> approvers(Mentorship pair) {
        return pair.kind().equals(MentorshipRules.NEW_HEAD)
                ? people.officers(pair.organisation())
                : leaders.ofSchool(pair.organisation());
    }

    private static List<Long> proposer(Mentorship pair) {
        Long by = pair.proposedBy();
        return by == null ? List.of() : List.of(by);
    }

    private String names(Mentorship pair) {
        return people.name(pair.mentor()) + " – " + people.name(pair.mentee());
    }

    private void tell(List<Long> whom, String key, Mentorship pair, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> others = whom.stream().filter(one -> !one.equals(self)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(values), "/mentorships/" + pair.publicId()));
        }
    }
}
