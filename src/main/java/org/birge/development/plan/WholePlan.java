package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.development.PriorityNeeds;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;

/** A plan is whole: it has measures, each with a responsible person and a due day, and an answer to each priority need (J0.2). */
@Component
class WholePlan {

    private final Measures measures;
    private final Reasons reasons;
    private final PriorityNeeds needs;

    WholePlan(Measures measures, Reasons reasons, PriorityNeeds needs) {
        this.measures = measures;
        this.reasons = reasons;
        this.needs = needs;
    }

    /** Refuses an empty plan, a measure without responsible or due day, a priority need without answer. */
    void demand(Plan plan) {
        List<Measures.Owed> all = measures.of(plan.id());
        if (all.isEmpty()) {
            throw new Refusal("development.plan.refusal.empty");
        }
        everyMeasureHasResponsibleAndDue(all);
        everyPriorityNeedIsAnswered(plan, all);
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
