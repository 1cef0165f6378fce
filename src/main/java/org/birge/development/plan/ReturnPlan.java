package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority gives a plan back to the school, and says what is missing. */
@Component
public class ReturnPlan {

    /**
     * @param version the plan's as it was read
     * @param words what is missing
     */
    public record Command(String plan, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Plans plans;
    private final SchoolNews news;

    ReturnPlan(Plans plans, SchoolNews news) {
        this.plans = plans;
        this.news = news;
    }

    /** Refuses a plan that is not submitted, one's own, and a return without words. */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(command.plan())
                .demand(PlanCommand.DECIDE, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("development.plan.refusal.return-without-words");
        }
        plans.returned(plan.id(), command.words().strip());
        plans.happened(plan.id(), "returned", command.words().strip());
        news.decided(plan, "returned");
    }
}
