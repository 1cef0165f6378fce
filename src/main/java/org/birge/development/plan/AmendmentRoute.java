package org.birge.development.plan;

import java.util.ArrayList;
import java.util.List;
import org.birge.development.PriorityNeeds;
import org.springframework.stereotype.Component;

/** The way of an amendment that the head stands behind: the whole route again when it touches a priority need, else into force at once. */
@Component
class AmendmentRoute {

    private final PriorityNeeds needs;
    private final Plans plans;
    private final Amendments amendments;
    private final AmendmentEffect effect;
    private final AmendmentSteps steps;

    AmendmentRoute(
            PriorityNeeds needs, Plans plans, Amendments amendments, AmendmentEffect effect, AmendmentSteps steps) {
        this.needs = needs;
        this.plans = plans;
        this.amendments = amendments;
        this.effect = effect;
        this.steps = steps;
    }

    /** @return whether it is in force now */
    boolean take(Plan plan, Amendments.Row amendment) {
        if (touchesPriority(plan, amendment)) {
            steps.awaitsCouncil(amendment.id());
            plans.happened(plan.id(), "amendment-begun", amendment.reason());
            return false;
        }
        amendments.decided(amendment.id(), "direct", null);
        effect.take(plan, amendment);
        return true;
    }

    private boolean touchesPriority(Plan plan, Amendments.Row amendment) {
        List<String> touched = new ArrayList<>();
        Measure before = amendment.before();
        Measure after = amendment.after();
        touched.addAll(before == null ? List.of() : before.needs());
        touched.addAll(after == null ? List.of() : after.needs());
        return needs.of(plan.organisation(), plan.year()).stream()
                .anyMatch(need -> need.priority() && touched.contains(need.area()));
    }
}
