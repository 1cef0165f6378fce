package org.birge.instruments;

import java.time.Clock;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shares a small school's diagnosis of this year with others, before or after it is closed; or no longer (cycle: small schools). */
@Component
public class ShareDiagnosis {

    private final SharedNeeds needs;
    private final SharedDiagnoses shared;
    private final Clock clock;

    ShareDiagnosis(SharedNeeds needs, SharedDiagnoses shared, Clock clock) {
        this.needs = needs;
        this.shared = shared;
        this.clock = clock;
    }

    /**
     * Refuses a school of twenty and more, one whose leaders say what teachers need, and what was counted already.
     *
     * @param union the method union whose schools share; null for the small schools of the district
     */
    @Transactional
    public void run(@Nullable Long union) {
        Campaign campaign = campaign(SharedRules.Command.SHARE);
        String why = SharedNeeds.why(campaign);
        if (why != null) {
            throw new Refusal(why);
        }
        if (shared.sharable(campaign.id()).stream()
                .noneMatch(with -> union == null ? with.union() == null : union.equals(with.union()))) {
            throw new NotFound();
        }
        if (!shared.share(campaign.id(), union, clock.instant().atOffset(ZoneOffset.UTC))) {
            throw new Refusal("instruments.refusal.shared-counted");
        }
    }

    /** Refuses when it was counted: what other schools have seen stays. */
    @Transactional
    public void leave() {
        Campaign campaign = campaign(SharedRules.Command.LEAVE);
        if (!shared.leave(campaign.id(), clock.instant().atOffset(ZoneOffset.UTC))) {
            throw new Refusal("instruments.refusal.shared-counted");
        }
    }

    private Campaign campaign(SharedRules.Command command) {
        Scope scope = Scope.current();
        long school = scope.organisation() == null ? -1 : scope.organisation();
        Campaign campaign = needs.newest(school).orElse(null);
        SharedRules.demand(
                command,
                scope,
                SharedNeeds.stage(
                        campaign == null
                                ? null
                                : shared.of(school, campaign.year().start()).orElse(null)));
        if (campaign == null) {
            throw new Refusal("instruments.refusal.shared-none");
        }
        return campaign;
    }
}
