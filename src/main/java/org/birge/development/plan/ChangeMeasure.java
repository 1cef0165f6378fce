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

    ChangeMeasure(Plans plans, Measures measures, MeasureRules rules) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
    }

    /** Refuses a plan that is no draft, and a measure that somebody else saved in between. */
    @Transactional
    public void run(Command command) {
        Plan draft = plans.lock(measures.planOf(command.measure())).demand(PlanCommand.WRITE, Scope.current());
        rules.check(command.as(), draft.organisation(), draft.year());
        if (!measures.change(command.measure(), draft.id(), command.as(), command.version())) {
            throw Refusal.stale();
        }
    }
}
