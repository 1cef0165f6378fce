package org.birge.development.effect;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.development.report.ReportCommand;
import org.birge.development.report.YearReport;
import org.birge.development.report.YearReports;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a measure reached: a fact for each person, from which effects are counted. The latest list stands. */
@Component
public class RecordReached {

    private final ReachedRows rows;
    private final YearReports reports;

    RecordReached(ReachedRows rows, YearReports reports) {
        this.rows = rows;
        this.reports = reports;
    }

    /**
     * Open to the one responsible, the head and the deputies until the report is put before the councils. Refuses a measure that is not done yet
     * and people who do not work at the school.
     */
    @Transactional
    public void run(String measure, Set<Long> people) {
        Scope scope = Scope.current();
        ReachedRows.Measure of = rows.measure(measure);
        YearReport report = reports.lock(of.organisation(), of.year());
        if (scope.person() != null && scope.person() == of.responsible()) {
            report.demandAsResponsible(ReportCommand.RECORD_REACHED, scope);
        } else {
            report.demand(ReportCommand.RECORD_REACHED, scope);
        }
        if (!of.done()) {
            throw new Refusal("effect.refusal.not-done");
        }
        Set<Long> known = rows.mayBeReached(of);
        if (!known.containsAll(people)) {
            throw new Refusal("effect.refusal.not-here");
        }
        rows.record(of.id(), people);
    }
}
