package org.birge.development.plan;

import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** A small school may leave out the days of comment with a reason, where the pack allows it (cycle, small schools). */
@Component
class LightRoute {

    private final Colleagues staff;
    private final CountryPack pack;

    LightRoute(Colleagues staff, CountryPack pack) {
        this.staff = staff;
        this.pack = pack;
    }

    boolean openTo(long school) {
        return pack.route().comments().lightMaySkip()
                && staff.of(school).size() < pack.settings().lightYearUnder();
    }

    /** Refuses a bigger school, and a missing reason. */
    void demand(long school, String reason) {
        if (!openTo(school)) {
            throw new Refusal("development.adoption.refusal.not-opened");
        }
        if (reason.isBlank()) {
            throw new Refusal("development.adoption.refusal.skipped-without-reason");
        }
    }
}
