package org.birge.development.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.birge.access.Actor;
import org.springframework.stereotype.Component;

/** What the reader of a plan's page may do with it now, by the rules. */
@Component
class RightsOnPlan {

    private final OwnSections sections;
    private final OwnDirections directions;
    private final IssuedPlans issuedPlans;

    RightsOnPlan(OwnSections sections, OwnDirections directions, IssuedPlans issuedPlans) {
        this.sections = sections;
        this.directions = directions;
        this.issuedPlans = issuedPlans;
    }

    /** @param issued under a number, the newest first */
    PlanRights of(Actor actor, PlanPage.Facts plan, List<PlanPage.Issued> issued) {
        Predicate<PlanCommand> may = command -> PlanRules.allows(command, actor.scope(), plan);
        return new PlanRights(
                may.test(PlanCommand.WRITE) ? directions.of(actor.scope(), plan.centre()) : Set.of(),
                may.test(PlanCommand.SUBMIT),
                may.test(PlanCommand.TAKE_BACK),
                may.test(PlanCommand.DECIDE),
                may.test(PlanCommand.ORDER),
                may.test(PlanCommand.AMEND),
                may.test(PlanCommand.ISSUE)
                        && (issued.isEmpty() || issued.getFirst().version() != issuedPlans.version(plan.id())),
                may.test(PlanCommand.PROPOSE_AMENDMENT) ? proposeIn(actor, plan) : Set.of(),
                may.test(PlanCommand.DECIDE_PROPOSAL),
                may.test(PlanCommand.SUBMIT_AMENDMENT),
                may.test(PlanCommand.DECIDE_AMENDMENT));
    }

    private Set<String> proposeIn(Actor actor, PlanPage.Facts plan) {
        if (plan.centre()) {
            return directions.of(actor.scope(), true);
        }
        return actor.person() == null ? Set.of() : sections.of(plan.id(), actor.person());
    }
}
