package org.birge.development.plan;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head takes the plan back one step: from the authority, as long as it has not decided, or from the council's adoption to the draft. */
@Component
public class TakeBackPlan {

    private final Plans plans;
    private final PlanSteps steps;

    TakeBackPlan(Plans plans, PlanSteps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    /** Refuses all but the head, and a plan that is neither adopted nor submitted. */
    @Transactional
    public void run(String publicId, long version) {
        Plan plan = plans.lock(publicId)
                .demand(PlanCommand.TAKE_BACK, Scope.current())
                .atVersion(version);
        if (plan.state() == PlanState.SUBMITTED) {
            plans.takenBack(plan.id());
            plans.happened(plan.id(), "taken-back", null);
        } else {
            steps.adoptionTakenBack(plan.id());
            plans.happened(plan.id(), "adoption-taken-back", null);
        }
    }
}
