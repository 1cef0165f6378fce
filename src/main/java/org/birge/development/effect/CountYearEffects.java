package org.birge.development.effect;

import org.birge.database.Scope;
import org.birge.development.Effects;
import org.birge.development.report.ReportCommand;
import org.birge.development.report.YearReports;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head has the effects of the year counted when the lists of those reached are complete. It is done once. */
@Component
public class CountYearEffects {

    private final YearReports reports;
    private final Effects effects;

    CountYearEffects(YearReports reports, Effects effects) {
        this.reports = reports;
        this.effects = effects;
    }

    @Transactional
    public void run(long school, SchoolYear year) {
        reports.lock(school, year).demand(ReportCommand.COUNT_EFFECTS, Scope.current());
        effects.count(school, year);
    }
}
