package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.AgreementRoute.Answer;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority agrees to a plan, or only notes it. Either way a school's is in force from now on; a centre's waits for its head's order. */
@Component
public class AgreePlan {

    private final Plans plans;
    private final TakeEffect effect;
    private final SchoolNews news;
    private final CountryPack pack;

    AgreePlan(Plans plans, TakeEffect effect, SchoolNews news, CountryPack pack) {
        this.plans = plans;
        this.effect = effect;
        this.news = news;
        this.pack = pack;
    }

    /** @return whether it is in force now. Refuses a plan that is not submitted, one's own, and where the authority of this country only takes note. */
    @Transactional
    public boolean run(String publicId, long version) {
        Plan plan = decided(publicId, version, Answer.AGREE);
        plans.agreed(plan.id());
        plans.happened(plan.id(), "agreed", null);
        news.decided(plan, "agreed");
        return effect.answered(plan);
    }

    /** Takes note without agreeing. The same refusals. */
    @Transactional
    public boolean note(String publicId, long version) {
        Plan plan = decided(publicId, version, Answer.NOTE);
        plans.noted(plan.id());
        plans.happened(plan.id(), "noted", null);
        news.decided(plan, "noted");
        return effect.answered(plan);
    }

    private Plan decided(String publicId, long version, Answer answer) {
        if (!pack.route().authority().answers().contains(answer)) {
            throw new Refusal("development.plan.refusal.no-such-answer");
        }
        return plans.lock(publicId).demand(PlanCommand.DECIDE, Scope.current()).atVersion(version);
    }
}
