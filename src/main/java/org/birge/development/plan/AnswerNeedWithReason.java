package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says why a priority need gets no measure this year. */
@Component
public class AnswerNeedWithReason {

    /** @param reason in words; blank takes an earlier reason back */
    public record Command(String plan, String area, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Plans plans;
    private final Reasons reasons;

    AnswerNeedWithReason(Plans plans, Reasons reasons) {
        this.plans = plans;
        this.reasons = reasons;
    }

    /** Refuses a plan that is no draft; a centre's answers no needs of its own. */
    @Transactional
    public void run(Command command) {
        Plan draft = plans.lock(command.plan()).demand(PlanCommand.WRITE, Scope.current());
        if (draft.centre()) {
            throw new NotFound();
        }
        if (command.reason().isBlank()) {
            reasons.takeBack(draft.id(), command.area());
        } else {
            reasons.give(draft.id(), command.area(), command.reason().strip());
        }
    }
}
