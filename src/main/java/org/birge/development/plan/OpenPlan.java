package org.birge.development.plan;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the plan of a year of a school or a centre. There is one plan an organisation and year. */
@Component
public class OpenPlan {

    private final Plans plans;

    OpenPlan(Plans plans) {
        this.plans = plans;
    }

    /** @return the plan's public id. Refuses a second plan of the same year; open to a school's head and deputies, and to a centre's head. */
    @Transactional
    public String run(SchoolYear year) {
        Scope scope = Scope.current();
        if (scope.organisation() == null) {
            throw new NotFound();
        }
        Set<Party> parties = PlanRules.parties(scope, scope.organisation(), null);
        if (parties.contains(Party.CENTRE_HEAD) || parties.contains(Party.DIVISION)) {
            PlanRules.demand(PlanCommand.SUBMIT, parties, PlanState.DRAFT, true);
        } else {
            PlanRules.demand(PlanCommand.WRITE, parties, PlanState.DRAFT, false);
        }
        String publicId = PublicId.next();
        long plan = plans.open(publicId, scope.organisation(), year)
                .orElseThrow(() -> new Refusal("development.plan.refusal.opened-twice", year.toString()));
        plans.happened(plan, "opened", null);
        return publicId;
    }
}
