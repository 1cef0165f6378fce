package org.birge.development.plan;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a measure out of a draft, and puts it back when that was a slip. */
@Component
public class DropMeasure {

    private final Plans plans;
    private final Measures measures;
    private final OwnDirections directions;

    DropMeasure(Plans plans, Measures measures, OwnDirections directions) {
        this.plans = plans;
        this.measures = measures;
        this.directions = directions;
    }

    /** Refuses a plan that is no draft, and another division's direction. */
    @Transactional
    public void run(String measure) {
        Plan draft = plans.lock(measures.planOf(measure)).demand(PlanCommand.WRITE, Scope.current());
        directions.demand(draft, measures.sectionOf(measure));
        measures.drop(measure, draft.id());
    }

    /** Puts a dropped measure back where it stood. */
    @Transactional
    public void undo(String measure) {
        Plan draft = plans.lock(measures.planOf(measure)).demand(PlanCommand.WRITE, Scope.current());
        directions.demand(draft, measures.sectionOf(measure));
        measures.restore(measure, draft.id());
    }
}
