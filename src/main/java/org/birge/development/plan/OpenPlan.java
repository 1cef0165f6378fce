package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a school's plan of a year. There is one plan a school and year. */
@Component
public class OpenPlan {

    private final Plans plans;

    OpenPlan(Plans plans) {
        this.plans = plans;
    }

    /** @return the plan's public id. Refuses a second plan of the same year; open to the school's head and deputies. */
    @Transactional
    public String run(SchoolYear year) {
        Scope scope = Scope.current();
        if (scope.organisation() == null) {
            throw new NotFound();
        }
        PlanRules.demand(PlanCommand.WRITE, PlanRules.parties(scope, scope.organisation(), null), PlanState.DRAFT);
        String publicId = PublicId.next();
        long plan = plans.open(publicId, scope.organisation(), year)
                .orElseThrow(() -> new Refusal("development.plan.refusal.opened-twice", year.toString()));
        plans.happened(plan, "opened", null);
        return publicId;
    }
}
