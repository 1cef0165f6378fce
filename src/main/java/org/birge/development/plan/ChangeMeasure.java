package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rewrites a measure of a draft. */
@Component
public class ChangeMeasure {

    /** @param version the measure's as it was read */
    public record Command(String measure, long version, Measure as) {}

    private final Plans plans;
    private final Measures measures;
    private final MeasureRules rules;
    private final OwnDirections directions;

    ChangeMeasure(Plans plans, Measures measures, MeasureRules rules, OwnDirections directions) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
        this.directions = directions;
    }

    /** Refuses a plan that is no draft, another division's direction, and a measure that somebody else saved in between. */
    @Transactional
    public void run(Command command) {
        Plan draft = plans.lock(measures.planOf(command.measure())).demand(PlanCommand.WRITE, Scope.current());
        rules.check(command.as(), draft);
        directions.demand(draft, command.as().section());
        directions.demand(draft, measures.sectionOf(command.measure()));
        if (!measures.change(command.measure(), draft.id(), command.as(), command.version())) {
            throw Refusal.stale();
        }
    }
}
