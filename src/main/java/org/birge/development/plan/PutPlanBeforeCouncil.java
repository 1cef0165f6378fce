package org.birge.development.plan;

import org.birge.councils.PutOnAgenda;
import org.birge.councils.SubjectStanding;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head puts the plan on the agenda of the pack's council; its decision adopts the plan by itself. */
@Component
public class PutPlanBeforeCouncil {

    /** What a plan is called on an agenda. */
    static final String KIND = "plan";

    private final Plans plans;
    private final WholePlan whole;
    private final PutOnAgenda putOnAgenda;
    private final Messages messages;
    private final CountryPack pack;

    PutPlanBeforeCouncil(Plans plans, WholePlan whole, PutOnAgenda putOnAgenda, Messages messages, CountryPack pack) {
        this.plans = plans;
        this.whole = whole;
        this.putOnAgenda = putOnAgenda;
        this.messages = messages;
        this.pack = pack;
    }

    /** Refuses all but the head, a plan that is adopted or not whole, and a council that is not formed or has no sitting ahead. */
    @Transactional
    public SubjectStanding run(String publicId, long version) {
        Plan plan = plans.lock(publicId)
                .demand(PlanCommand.PUT_BEFORE_COUNCIL, Scope.current())
                .atVersion(version);
        whole.demand(plan);
        plans.happened(plan.id(), "put-before-council", null);
        return putOnAgenda.run(new PutOnAgenda.Command(
                plan.organisation(),
                pack.route().council().kind(),
                KIND,
                plan.publicId(),
                said("development.council.item", plan),
                "/year/plan",
                Scope.current().person(),
                said("development.council.question", plan)));
    }

    private String said(String key, Plan plan) {
        return messages.in(pack.defaultLanguage()).of(key, plan.year().toString());
    }
}
