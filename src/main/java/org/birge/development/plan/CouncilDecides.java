package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.councils.SubjectDecided;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the council decided on a plan takes effect by itself; where something still stands in the way, the head is told and it waits. */
@Component
class CouncilDecides {

    private final Plans plans;
    private final PlanSteps steps;
    private final AdoptPlan adoptPlan;
    private final SchoolNews news;
    private final CountryPack pack;

    CouncilDecides(Plans plans, PlanSteps steps, AdoptPlan adoptPlan, SchoolNews news, CountryPack pack) {
        this.plans = plans;
        this.steps = steps;
        this.adoptPlan = adoptPlan;
        this.news = news;
        this.pack = pack;
    }

    @EventListener
    void on(SubjectDecided decided) {
        if (!decided.subjectKind().equals(PutPlanBeforeCouncil.KIND)
                || !decided.councilKind().equals(pack.route().council().kind())) {
            return;
        }
        plans.lockIfThere(decided.subjectPublicId())
                .filter(plan -> plan.state().open())
                .ifPresent(plan -> take(plan, decided));
    }

    private void take(Plan plan, SubjectDecided decided) {
        if (!decided.adopted()) {
            plans.happened(plan.id(), "not-adopted", decided.minutesNumber());
            news.notAdopted(plan);
        } else {
            adopt(plan, decided.heldOn(), decided.minutesNumber());
        }
    }

    private void adopt(Plan plan, LocalDate heldOn, String minutesNumber) {
        try {
            adoptPlan.byCouncil(plan, heldOn, minutesNumber);
        } catch (Refusal hindered) {
            steps.decidedByCouncil(plan.id(), heldOn, minutesNumber);
            plans.happened(plan.id(), "council-waits", minutesNumber);
            news.councilWaits(plan);
        }
    }
}
