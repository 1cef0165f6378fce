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

/** The head of a centre adopts its plan by order, once the authority has answered: from then on each measure is a task (J0.4, decision 50). */
@Component
public class OrderPlan {

    /**
     * @param version the plan's as it was read
     * @param orderNumber number of the order, and its date
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
    private final TasksFromPlan tasks;
    private final SchoolNews news;
    private final SchoolDays days;

    OrderPlan(Plans plans, PlanSteps steps, TasksFromPlan tasks, SchoolNews news, SchoolDays days) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.news = news;
        this.days = days;
    }

    /** Refuses all but the centre's head, a plan the authority has not answered, and an order that is missing, of the future, or older than the answer. */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(command.plan())
                .demand(PlanCommand.ORDER, Scope.current())
                .atVersion(command.version());
        theOrderFollowsTheAnswer(plan, command);
        steps.ordered(plan.id(), Objects.requireNonNull(command.orderNumber()).strip(), command.orderDate());
        plans.happened(plan.id(), "ordered", null);
        tasks.open(plan);
        news.ordered(plan);
    }

    private void theOrderFollowsTheAnswer(Plan plan, Command command) {
        if (command.orderNumber() == null || command.orderNumber().isBlank() || command.orderDate() == null) {
            throw new Refusal("development.order.refusal.missing");
        }
        if (command.orderDate().isAfter(days.today())) {
            throw new Refusal("development.order.refusal.in-future");
        }
        if (command.orderDate().isBefore(Objects.requireNonNull(plan.route().answeredOn()))) {
            throw new Refusal("centreplan.refusal.order-before-answer");
        }
    }
}
