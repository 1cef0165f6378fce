package org.birge.development.report;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the year's report before the councils (J0.3): from then on its words stand. */
@Component
@NamedInterface("report")
public class PutReport {

    private final YearReports reports;
    private final Reports chapters;

    PutReport(YearReports reports, Reports chapters) {
        this.reports = reports;
        this.chapters = chapters;
    }

    /** Refuses a report in which nobody has written a word, and one that is put already. */
    @Transactional
    public void run(long organisation, SchoolYear year, long version) {
        YearReport report = reports.lock(organisation, year)
                .demand(ReportCommand.PUT, Scope.current())
                .atVersion(version);
        if (chapters.narratives(organisation, year).values().stream().allMatch(Narrative::isEmpty)) {
            throw new Refusal("report.refusal.no-words");
        }
        reports.put(report.id());
    }

    /** Takes it back to write on, as long as no council has adopted it. */
    @Transactional
    public void takeBack(long organisation, SchoolYear year, long version) {
        YearReport report = reports.lock(organisation, year)
                .demand(ReportCommand.TAKE_BACK, Scope.current())
                .atVersion(version);
        reports.takenBack(report.id());
    }
}
