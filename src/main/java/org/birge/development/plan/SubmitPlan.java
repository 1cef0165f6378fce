package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.development.PriorityNeeds;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a school's plan before its authority. The plan must answer every priority need or say why not (J0.2). */
@Component
public class SubmitPlan {

    /**
     * @param version the plan's as it was read
     * @param orderNumber number of the head's order, and its date
     */
    public record Command(
            String plan,
            long version,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate) {}

    private final Plans plans;
    private final Measures measures;
    private final Reasons reasons;
    private final PriorityNeeds needs;
    private final PlanVersions versions;
    private final AuthorityNews authority;

    SubmitPlan(
            Plans plans,
            Measures measures,
            Reasons reasons,
            PriorityNeeds needs,
            PlanVersions versions,
            AuthorityNews authority) {
        this.plans = plans;
        this.measures = measures;
        this.reasons = reasons;
        this.needs = needs;
        this.versions = versions;
        this.authority = authority;
    }

    /** Refuses all but the head, a second time, an empty plan, a measure without responsible or due day, a priority need without answer. */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(command.plan())
                .demand(PlanCommand.SUBMIT, Scope.current())
                .atVersion(command.version());
        List<Measures.Owed> all = measures.of(plan.id());
        if (all.isEmpty()) {
            throw new Refusal("development.plan.refusal.empty");
        }
        everyMeasureHasResponsibleAndDue(all);
        everyPriorityNeedIsAnswered(plan, all);
        plans.submitted(plan.id(), command.orderNumber(), command.orderDate());
        versions.keep(plan.id(), null);
        plans.happened(plan.id(), "submitted", null);
        authority.submitted(plan);
    }

    private static void everyMeasureHasResponsibleAndDue(List<Measures.Owed> all) {
        all.stream()
                .filter(measure -> measure.responsible() == null || measure.due() == null)
                .findFirst()
                .ifPresent(measure -> {
                    throw new Refusal("development.plan.refusal.unfinished-measure", measure.title());
                });
    }

    private void everyPriorityNeedIsAnswered(Plan plan, List<Measures.Owed> all) {
        Set<String> answered =
                all.stream().flatMap(measure -> measure.needs().stream()).collect(Collectors.toSet());
        Map<String, String> given = reasons.of(plan.id());
        long open = needs.of(plan.organisation(), plan.year()).stream()
                .filter(need -> need.priority() && !answered.contains(need.area()) && !given.containsKey(need.area()))
                .count();
        if (open > 0) {
            throw new Refusal("development.plan.refusal.needs-without-answer", open);
        }
    }
}
