package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.AgreementRoute.Answer;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority agrees to a plan, or only notes it. Either way it is in force from now on: each measure becomes a task. */
@Component
public class AgreePlan {

    private final Plans plans;
    private final TasksFromPlan tasks;
    private final SchoolNews news;
    private final CountryPack pack;

    AgreePlan(Plans plans, TasksFromPlan tasks, SchoolNews news, CountryPack pack) {
        this.plans = plans;
        this.tasks = tasks;
        this.news = news;
        this.pack = pack;
    }

    /** Refuses a plan that is not submitted, one's own, and where the authority of this country only takes note. */
    @Transactional
    public void run(String publicId, long version) {
        Plan plan = decided(publicId, version, Answer.AGREE);
        plans.agreed(plan.id());
        plans.happened(plan.id(), "agreed", null);
        tasks.open(plan);
        news.decided(plan, "agreed");
    }

    /** Takes note without agreeing. The same refusals. */
    @Transactional
    public void note(String publicId, long version) {
        Plan plan = decided(publicId, version, Answer.NOTE);
        plans.noted(plan.id());
        plans.happened(plan.id(), "noted", null);
        tasks.open(plan);
        news.decided(plan, "noted");
    }

    private Plan decided(String publicId, long version, Answer answer) {
        if (!pack.route().authority().answers().contains(answer)) {
            throw new Refusal("development.plan.refusal.no-such-answer");
        }
        return plans.lock(publicId).demand(PlanCommand.DECIDE, Scope.current()).atVersion(version);
    }
}
