package org.birge.development.plan;

import org.springframework.stereotype.Component;

/** What follows from the authority's answer: a school's plan is in force and its measures are tasks; a centre's waits for its head's order. */
@Component
class TakeEffect {

    private final PlanSteps steps;
    private final TasksFromPlan tasks;

    TakeEffect(PlanSteps steps, TasksFromPlan tasks) {
        this.steps = steps;
        this.tasks = tasks;
    }

    /** @return whether the plan is in force now */
    boolean answered(Plan plan) {
        if (plan.centre()) {
            steps.awaitsOrder(plan.id());
        } else {
            tasks.open(plan);
        }
        return !plan.centre();
    }
}
