package org.birge.development.plan;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority agrees to a plan, or only notes it. Either way it is in force from now on: each measure becomes a task. */
@Component
public class AgreePlan {

    private final Plans plans;
    private final TasksFromPlan tasks;

    AgreePlan(Plans plans, TasksFromPlan tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    /** Refuses a plan that is not submitted, and one's own. */
    @Transactional
    public void run(String publicId, long version) {
        Plan plan = decided(publicId, version);
        plans.agreed(plan.id());
        plans.happened(plan.id(), "agreed", null);
        tasks.open(plan);
    }

    /** Takes note without agreeing. The same refusals. */
    @Transactional
    public void note(String publicId, long version) {
        Plan plan = decided(publicId, version);
        plans.noted(plan.id());
        plans.happened(plan.id(), "noted", null);
        tasks.open(plan);
    }

    private Plan decided(String publicId, long version) {
        return plans.lock(publicId).demand(PlanCommand.DECIDE, Scope.current()).atVersion(version);
    }
}
