package org.birge.councils;

import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of a plan of work, for whoever reads the council. */
@Component
class ReadWorkPlan {

    private final Councils councils;
    private final WorkPlan plan;
    private final Subjects subjects;
    private final Rights rights;
    private final CountryPack pack;

    ReadWorkPlan(Councils councils, WorkPlan plan, Subjects subjects, Rights rights, CountryPack pack) {
        this.councils = councils;
        this.plan = plan;
        this.subjects = subjects;
        this.rights = rights;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public WorkPlanPage run(String council) {
        Council of = rights.demand(CouncilCommand.READ, councils.find(council));
        SchoolYear year = SchoolYear.at(rights.today());
        return new WorkPlanPage(
                of,
                pack.council(of.kind()),
                rights.runs(of),
                year,
                plan.of(of.id(), year),
                subjects.waitingFor(of.id()),
                Problems.none(),
                Map.of());
    }
}
