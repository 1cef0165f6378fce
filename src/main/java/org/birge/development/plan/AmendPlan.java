package org.birge.development.plan;

import java.util.ArrayList;
import java.util.List;
import org.birge.database.Scope;
import org.birge.development.PriorityNeeds;
import org.birge.shared.Refusal;
import org.birge.tasks.FollowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Amends a plan in force: adds, changes or drops one measure with a reason (cycle, 2). An amendment that touches a priority need waits for the
 * authority's decision, any other is in force at once.
 */
@Component
public class AmendPlan {

    /**
     * @param measure public id; null to add one
     * @param version the measure's as it was read
     * @param as how it shall stand; null to drop it
     */
    public record Command(
            String plan,
            @Nullable String measure,
            long version,
            @Nullable Measure as,
            String reason) {}

    private final Plans plans;
    private final Measures measures;
    private final MeasureRules rules;
    private final PriorityNeeds needs;
    private final Amendments amendments;
    private final AmendmentEffect effect;
    private final FollowSource followSource;

    AmendPlan(
            Plans plans,
            Measures measures,
            MeasureRules rules,
            PriorityNeeds needs,
            Amendments amendments,
            AmendmentEffect effect,
            FollowSource followSource) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
        this.needs = needs;
        this.amendments = amendments;
        this.effect = effect;
        this.followSource = followSource;
    }

    /**
     * Refuses all but the head, a plan that is not in force, a missing reason, a measure that is done or waits for another decision, and a second
     * writer.
     *
     * @return whether it is in force at once
     */
    @Transactional
    public boolean run(Command command) {
        Plan plan = plans.lock(command.plan()).demand(PlanCommand.AMEND, Scope.current());
        if (command.reason().isBlank()) {
            throw new Refusal("development.amendment.refusal.no-reason");
        }
        Measure as = command.as();
        if (as != null) {
            rules.check(as, plan.organisation(), plan.year());
            if (as.responsible() == null || as.due() == null) {
                throw new Refusal("development.plan.refusal.unfinished-measure", as.title());
            }
        }
        Measures.Standing before =
                command.measure() == null ? null : standing(plan, command.measure(), command.version());
        Amendments.Row row = amendments.add(
                plan.id(),
                before == null ? null : before.id(),
                before == null ? null : before.measure(),
                as,
                command.reason().strip());
        boolean waits = touchesPriority(plan, before == null ? null : before.measure(), as);
        if (!waits) {
            amendments.decided(row.id(), "direct", null);
            effect.take(plan, row);
        } else {
            plans.happened(plan.id(), "amendment-submitted", row.reason());
        }
        return !waits;
    }

    private Measures.Standing standing(Plan plan, String measure, long version) {
        Measures.Standing before = measures.standing(measure, plan.id());
        if (before.version() != version) {
            throw Refusal.stale();
        }
        if (amendments.waits(before.id())) {
            throw new Refusal("development.amendment.refusal.waits");
        }
        if (followSource.isDone(TasksFromPlan.SOURCE, before.id())) {
            throw new Refusal("development.amendment.refusal.done");
        }
        return before;
    }

    private boolean touchesPriority(Plan plan, @Nullable Measure before, @Nullable Measure after) {
        List<String> touched = new ArrayList<>();
        touched.addAll(before == null ? List.of() : before.needs());
        touched.addAll(after == null ? List.of() : after.needs());
        return needs.of(plan.organisation(), plan.year()).stream()
                .anyMatch(need -> need.priority() && touched.contains(need.area()));
    }
}
