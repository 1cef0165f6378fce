package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a measure into a draft, at the end of its section. */
@Component
public class AddMeasure {

    private final Plans plans;
    private final Measures measures;
    private final MeasureRules rules;
    private final OwnDirections directions;

    AddMeasure(Plans plans, Measures measures, MeasureRules rules, OwnDirections directions) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
        this.directions = directions;
    }

    /** @return the measure's public id. Refuses a plan that is no draft, another division's direction and a sample measure the plan already has. */
    @Transactional
    public String run(String plan, Measure measure) {
        Plan draft = plans.lock(plan).demand(PlanCommand.WRITE, Scope.current());
        rules.check(measure, draft);
        directions.demand(draft, measure.section());
        String publicId = PublicId.next();
        if (measures.add(publicId, draft.id(), measure).isEmpty()) {
            throw new Refusal("development.measure.refusal.sample-twice");
        }
        return publicId;
    }
}
