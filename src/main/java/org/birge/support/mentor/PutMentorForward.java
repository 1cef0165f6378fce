package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head, a deputy or the centre puts somebody forward as a mentor; that person consents or not (J1c.2). */
@Component
public class PutMentorForward {

    /** @param person id; of the own school, or of the centre's area */
    public record Command(long person, Offer offer) {}

    private final ApplyAsMentor apply;
    private final Workplaces workplaces;
    private final CountryPack pack;

    PutMentorForward(ApplyAsMentor apply, Workplaces workplaces, CountryPack pack) {
        this.apply = apply;
        this.workplaces = workplaces;
        this.pack = pack;
    }

    /** @return the profile's public id. Whom one does not reach is not there; oneself one does not put forward. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        boolean leads = scope.role().equals("head") || scope.role().equals("deputy");
        if (!leads && !MentorRules.ofCentre(scope)) {
            throw new NotFound();
        }
        if (scope.person() != null && scope.person() == command.person()) {
            throw new Refusal("mentors.refusal.apply-yourself");
        }
        Workplace at = workplaces.of(command.person(), null).orElseThrow(NotFound::new);
        return apply.add(command.person(), at, command.offer().check(pack), false);
    }
}
