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

/** The council has adopted the plan: written down with the day of its sitting and the number of its minutes (J0.2, J1a.9). */
@Component
public class AdoptPlan {

    /**
     * @param version the plan's as it was read
     * @param heldOn day of the council's sitting
     * @param skipped why the staff of a small school were not asked for comments; null when they were
     */
    public record Command(
            String plan,
            long version,
            @Nullable LocalDate heldOn,
            String minutesNumber,
            @Nullable String skipped) {

        public Command {
            Longest.demand("minutesNumber", minutesNumber, Longest.NUMBER);
            Longest.demand("skipped", skipped, Longest.LINE);
        }
    }

    private final Plans plans;
    private final PlanSteps steps;
    private final Comments comments;
    private final WholePlan whole;
    private final LightRoute light;
    private final SchoolNews news;
    private final SchoolDays days;

    AdoptPlan(
            Plans plans,
            PlanSteps steps,
            Comments comments,
            WholePlan whole,
            LightRoute light,
            SchoolNews news,
            SchoolDays days) {
        this.plans = plans;
        this.steps = steps;
        this.comments = comments;
        this.whole = whole;
        this.light = light;
        this.news = news;
        this.days = days;
    }

    /**
     * The head or the secretary writes it down. Refuses a plan that is not whole, whose days of comment are not over, one with a comment that
     * lacks its answer, one that was never opened for comment (but for a small school's reason), and a sitting that cannot have been.
     */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(command.plan())
                .demand(PlanCommand.ADOPT, Scope.current())
                .atVersion(command.version());
        String skipped = command.skipped() == null ? "" : command.skipped().strip();
        adopt(plan, command.heldOn(), command.minutesNumber().strip(), skipped);
    }

    /** The council's own decision. The same refusals, before anything is written. */
    void byCouncil(Plan plan, LocalDate heldOn, String minutesNumber) {
        adopt(plan, heldOn, minutesNumber, "");
    }

    private void adopt(Plan plan, @Nullable LocalDate heldOn, String minutesNumber, String skipped) {
        theSittingWas(plan, heldOn, minutesNumber);
        theStaffWereHeard(plan, skipped);
        whole.demand(plan);
        boolean unopened = plan.state() == PlanState.DRAFT;
        steps.adopted(plan.id(), Objects.requireNonNull(heldOn), minutesNumber, unopened ? skipped : null);
        plans.happened(plan.id(), "adopted", unopened ? skipped : null);
        news.adopted(plan);
    }

    private void theSittingWas(Plan plan, @Nullable LocalDate heldOn, String minutesNumber) {
        if (heldOn == null || minutesNumber.isBlank()) {
            throw new Refusal("development.adoption.refusal.missing");
        }
        if (heldOn.isAfter(days.today())) {
            throw new Refusal("development.adoption.refusal.in-future");
        }
        LocalDate opened = plan.route().commentsOpened();
        if (opened != null && heldOn.isBefore(opened)) {
            throw new Refusal("development.adoption.refusal.before-comments");
        }
        if (heldOn.isBefore(LocalDate.of(plan.year().start(), 4, 1))) {
            throw new Refusal("development.adoption.refusal.other-year");
        }
    }

    private void theStaffWereHeard(Plan plan, String skipped) {
        if (plan.state() == PlanState.DRAFT) {
            light.demand(plan.organisation(), skipped);
            return;
        }
        if (plan.route().takesComments(days.today())) {
            throw new Refusal("development.adoption.refusal.days-not-over");
        }
        int unanswered = comments.unanswered(plan.id());
        if (unanswered > 0) {
            throw new Refusal("development.adoption.refusal.unanswered", unanswered);
        }
    }
}
