package org.birge.development.plan;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head takes a submitted plan back to go on writing, as long as the authority has not decided. */
@Component
public class TakeBackPlan {

    private final Plans plans;

    TakeBackPlan(Plans plans) {
        this.plans = plans;
    }

    /** Refuses all but the head, and a plan that is not submitted. */
    @Transactional
    public void run(String publicId, long version) {
        Plan plan = plans.lock(publicId)
                .demand(PlanCommand.TAKE_BACK, Scope.current())
                .atVersion(version);
        plans.takenBack(plan.id());
        plans.happened(plan.id(), "taken-back", null);
    }
}
