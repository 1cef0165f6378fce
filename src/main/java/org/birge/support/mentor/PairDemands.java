package org.birge.support.mentor;

import org.birge.registry.Leaders;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;

/** What a pair must be before anybody is asked: each rule refuses in its own words (J1c.2, J0.6). */
@Component
class PairDemands {

    /** Two places a pair joins. */
    record Places(Workplace mentor, Workplace mentee) {}

    private final Workplaces workplaces;
    private final Mentors mentors;
    private final Consents consents;
    private final Ways ways;
    private final Leaders leaders;

    PairDemands(Workplaces workplaces, Mentors mentors, Consents consents, Ways ways, Leaders leaders) {
        this.workplaces = workplaces;
        this.mentors = mentors;
        this.consents = consents;
        this.ways = ways;
        this.leaders = leaders;
    }

    /**
     * Whom one does not reach is not there: nobody pairs across places without a grant for both. The mentor's profile is locked meanwhile.
     *
     * @param takesOver whether it goes on for another mentor's pair: what the mentee was when that began still holds
     */
    Places demand(ProposeMentorship.Command proposed, boolean takesOver) {
        if (proposed.mentor() == proposed.mentee()) {
            throw new Refusal("mentors.refusal.same-person");
        }
        MentorProfile profile = mentors.lockOf(proposed.mentor()).orElseThrow(NotFound::new);
        Workplace mentorAt =
                workplaces.of(profile.person(), profile.organisation()).orElseThrow(NotFound::new);
        Workplace menteeAt =
                workplaces.of(proposed.mentee(), null).filter(Workplace::school).orElseThrow(NotFound::new);
        demandApproved(profile);
        demandPlace(profile);
        if (!takesOver) {
            kind(proposed, menteeAt);
        }
        demandNoHead(proposed.mentor(), menteeAt.id());
        if (mentorAt.id() != menteeAt.id()) {
            beyond(profile, proposed.mentee(), mentorAt, menteeAt);
        } else if (proposed.kind().equals(MentorshipRules.NEW_HEAD)) {
            throw new Refusal("mentors.refusal.own-school-head");
        }
        return new Places(mentorAt, menteeAt);
    }

    /** Refuses the yes of a mentor who is not approved for this pair by now. */
    void demandMentor(MentorProfile profile, Mentorship pair) {
        demandApproved(profile);
        if (profile.organisation() != pair.organisation() && !profile.reach().equals(Offer.AREA)) {
            throw new Refusal("mentors.refusal.reach");
        }
        demandNoHead(pair.mentor(), pair.organisation());
        demandPlace(profile);
    }

    private static void demandApproved(MentorProfile profile) {
        if (profile.state() != MentorState.APPROVED) {
            throw new Refusal("mentors.refusal.mentor." + profile.state().code());
        }
    }

    /** Refuses a mentor who heads the mentee's school, be it that the mentor does not act there now. */
    private void demandNoHead(long mentor, long school) {
        if (workplaces.heads(mentor, school) || leaders.ofSchool(school).contains(mentor)) {
            throw new Refusal("mentors.refusal.own-head");
        }
    }

    /** Refuses when all places of the mentor are taken. */
    private void demandPlace(MentorProfile profile) {
        if (mentors.taken(profile.person()) >= profile.capacity()) {
            throw new Refusal("mentors.refusal.full", profile.capacity());
        }
    }

    private void kind(ProposeMentorship.Command proposed, Workplace school) {
        boolean heads = workplaces.appointedHead(proposed.mentee(), school.id());
        switch (proposed.kind()) {
            case MentorshipRules.NEW_HEAD -> {
                if (!heads || !workplaces.newHead(proposed.mentee())) {
                    throw new Refusal("mentors.refusal.not-new-head");
                }
            }
            case "young-teacher" -> {
                if (heads || !workplaces.young(proposed.mentee())) {
                    throw new Refusal("mentors.refusal.not-young");
                }
            }
            case "colleague" -> {
                if (heads) {
                    throw new Refusal("mentors.refusal.not-colleague");
                }
            }
            default -> throw new NotFound();
        }
    }

    /** To strangers nobody is proposed without being asked. */
    private void beyond(MentorProfile profile, long mentee, Workplace from, Workplace to) {
        if (!profile.reach().equals(Offer.AREA)) {
            throw new Refusal("mentors.refusal.reach");
        }
        Integer way = profile.km() == null ? null : ways.kilometres(from.id(), to.id());
        if (way != null && profile.km() != null && way > profile.km()) {
            throw new Refusal("mentors.refusal.too-far", way, profile.km());
        }
        if (!consents.given(mentee, to.id())) {
            throw new Refusal("mentors.refusal.no-consent");
        }
    }
}
