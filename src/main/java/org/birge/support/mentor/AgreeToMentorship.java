package org.birge.support.mentor;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One of the three says yes: the mentor, the mentee, or who answers for the mentee; in any order. With the third yes the pair begins (J1c.2). The
 * mentor's yes takes one of the mentor's places; of two given at once the second is told when there is no place left.
 */
@Component
public class AgreeToMentorship {

    public record Command(String mentorship, long version) {}

    private final Mentorships mentorships;
    private final Mentors mentors;
    private final PairDemands demands;
    private final MentoringDays days;
    private final MentorshipNews news;
    private final ApplicationEventPublisher events;

    AgreeToMentorship(
            Mentorships mentorships,
            Mentors mentors,
            PairDemands demands,
            MentoringDays days,
            MentorshipNews news,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.mentors = mentors;
        this.demands = demands;
        this.days = days;
        this.news = news;
        this.events = events;
    }

    /**
     * Refuses a second yes of the same one, a pair whose last day has passed, a mentor who is not approved for it, has no free place or
     * heads the school by now.
     */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        MentorProfile profile = ofMentor(command.mentorship(), scope);
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.AGREE, scope)
                .atVersion(command.version());
        if (pair.ends().isBefore(days.today())) {
            throw new Refusal("mentors.refusal.over");
        }
        Set<Party> parties = pair.parties(scope);
        Mentorship.Agreed before = pair.agreed();
        Mentorship.Agreed now = new Mentorship.Agreed(
                parties.contains(Party.MENTOR) && !before.mentor(),
                parties.contains(Party.MENTEE) && !before.mentee(),
                parties.contains(Party.APPROVER) && !before.head());
        if (before.and(now).equals(before)) {
            throw new Refusal("mentors.refusal.agreed-already");
        }
        if (profile != null && now.mentor()) {
            demands.demandMentor(profile, pair);
        }
        mentorships.agreed(pair, now);
        say(pair, now);
        Mentorship after = mentorships.find(pair.publicId());
        if (after.agreed().all()) {
            mentorships.happened(pair.id(), "began", null);
            events.publishEvent(new MentorshipBegan(pair.id()));
            news.began(after);
        } else {
            news.agreed(after, now);
        }
    }

    /** Locked before the pair, as whoever proposes and whoever ends a profile does. */
    private @Nullable MentorProfile ofMentor(String mentorship, Scope scope) {
        Mentorship pair = mentorships.find(mentorship);
        boolean own = scope.person() != null && scope.person() == pair.mentor();
        return own && pair.state() == MentorshipState.PROPOSED
                ? mentors.lockOf(pair.mentor()).orElseThrow(NotFound::new)
                : null;
    }

    private void say(Mentorship pair, Mentorship.Agreed now) {
        if (now.mentor()) {
            mentorships.happened(pair.id(), "agreed-mentor", null);
        }
        if (now.mentee()) {
            mentorships.happened(pair.id(), "agreed-mentee", null);
        }
        if (now.head()) {
            mentorships.happened(pair.id(), "agreed-head", null);
        }
    }
}
