package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mentor changes what they offer. Who then goes to other schools for the first time, or no longer, is approved anew. */
@Component
public class ChangeMentor {

    public record Command(String mentor, long version, Offer offer) {}

    private final Mentors mentors;
    private final ApplyAsMentor apply;
    private final Workplaces workplaces;
    private final MentorNews news;
    private final CountryPack pack;

    ChangeMentor(Mentors mentors, ApplyAsMentor apply, Workplaces workplaces, MentorNews news, CountryPack pack) {
        this.mentors = mentors;
        this.apply = apply;
        this.workplaces = workplaces;
        this.news = news;
        this.pack = pack;
    }

    /** Refuses fewer places than pairs hold already. @return whether it waits for approval */
    @Transactional
    public boolean run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        Offer offer = command.offer().check(pack);
        Workplace at = workplaces.of(profile.person(), profile.organisation()).orElseThrow(NotFound::new);
        apply.demandReach(profile.person(), at, offer);
        int taken = mentors.taken(profile.person());
        if (offer.capacity() < taken) {
            throw new Refusal("mentors.refusal.fewer-than-taken", taken);
        }
        boolean anew = profile.state() == MentorState.APPLIED || !offer.reach().equals(profile.reach());
        mentors.changed(profile.id(), offer, anew);
        if (anew) {
            news.applied(mentors.find(command.mentor()));
        }
        return anew;
    }
}
