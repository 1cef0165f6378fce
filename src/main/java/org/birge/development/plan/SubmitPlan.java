package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a plan before the authority: a school's that the council has adopted, with the head's order; it must answer every priority need or say why
 * not (J0.2). A centre's goes there from the draft, the order follows the answer (J0.4).
 */
@Component
public class SubmitPlan {

    /**
     * @param version the plan's as it was read
     * @param orderNumber number of the head's order, and its date; of a school's plan alone
     */
    public record Command(
            String plan,
            long version,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate) {

        public Command {
            Longest.demand("orderNumber", orderNumber, Longest.NUMBER);
        }
    }

    private final Plans plans;
    private final PlanSteps steps;
    private final WholePlan whole;
    private final PlanVersions versions;
    private final AuthorityNews authority;
    private final PromisedDay promised;
    private final SchoolDays days;

    SubmitPlan(
            Plans plans,
            PlanSteps steps,
            WholePlan whole,
            PlanVersions versions,
            AuthorityNews authority,
            PromisedDay promised,
            SchoolDays days) {
        this.plans = plans;
        this.steps = steps;
        this.whole = whole;
        this.versions = versions;
        this.authority = authority;
        this.promised = promised;
        this.days = days;
    }

    /**
     * Refuses all but the head, a second time, a plan no council has adopted, one that is not whole, and an order that is missing, of the
     * future, or older than the adoption. The authority answers within the promised working days.
     */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(command.plan())
                .demand(PlanCommand.SUBMIT, Scope.current())
                .atVersion(command.version());
        if (plan.centre()) {
            whole.demand(plan);
            plans.submitted(plan.id(), null, null);
        } else {
            theOrderFollowsTheCouncil(plan, command);
            whole.demand(plan);
            plans.submitted(
                    plan.id(), Objects.requireNonNull(command.orderNumber()).strip(), command.orderDate());
        }
        steps.answerBy(plan.id(), promised.answer(plan.organisation()));
        versions.keep(plan.id(), null);
        plans.happened(plan.id(), "submitted", null);
        authority.submitted(plan);
    }

    private void theOrderFollowsTheCouncil(Plan plan, Command command) {
        LocalDate adopted = plan.route().adoptedOn();
        if (adopted == null) {
            throw new Refusal("development.plan.refusal.not-adopted");
        }
        if (command.orderNumber() == null || command.orderNumber().isBlank() || command.orderDate() == null) {
            throw new Refusal("development.order.refusal.missing");
        }
        if (command.orderDate().isAfter(days.today())) {
            throw new Refusal("development.order.refusal.in-future");
        }
        if (command.orderDate().isBefore(adopted)) {
            throw new Refusal("development.order.refusal.before-adoption");
        }
    }
}
