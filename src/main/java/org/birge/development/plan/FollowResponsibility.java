package org.birge.development.plan;

import java.util.Collection;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives measures of a draft to those whom the matrix of responsibility names for their sections. */
@Component
public class FollowResponsibility {

    private final Plans plans;
    private final Measures measures;
    private final Responsibilities matrix;
    private final SchoolDays days;

    FollowResponsibility(Plans plans, Measures measures, Responsibilities matrix, SchoolDays days) {
        this.plans = plans;
        this.measures = measures;
        this.matrix = matrix;
        this.days = days;
    }

    /** @return how many were given over. Refuses a plan that is no draft; measures of other plans are not there. */
    @Transactional
    public int run(String plan, Collection<String> chosen) {
        Plan draft = plans.lock(plan).demand(PlanCommand.WRITE, Scope.current());
        MatrixRules.demand(
                MatrixCommand.FOLLOW, Scope.current(), MatrixState.of(draft.year(), SchoolYear.at(days.today())));
        Map<String, Responsibilities.Answering> sections = matrix.of(draft.organisation(), draft.year());
        int given = 0;
        for (String publicId : chosen) {
            Measures.Standing standing = measures.standing(publicId, draft.id());
            Responsibilities.Answering answering =
                    sections.get(standing.measure().section());
            if (answering != null
                    && answering.responsible() != null
                    && !answering.responsible().equals(standing.measure().responsible())) {
                measures.give(standing.id(), draft.id(), answering.responsible());
                given++;
            }
        }
        return given;
    }
}
