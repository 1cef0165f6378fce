package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.report.IssueReport;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** The report of last year, issued under its number. Java prints for the first time here, which takes as long as the answers of all schools. */
@Component
class IssuedReportChapter implements DemoChapter {

    private final IssueReport issueReport;
    private final CountryPack pack;

    IssuedReportChapter(IssueReport issueReport, CountryPack pack) {
        this.issueReport = issueReport;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public void tell(DemoCast cast) {
        SchoolYear year = SchoolYear.at(cast.today());
        DemoSchool school = cast.story();
        Instant noon = LocalDate.of(year.start(), 8, 27)
                .atTime(12, 0)
                .atZone(pack.timeZone())
                .toInstant();
        Scope.run(
                DemoCast.as(school, school.head(), "head"),
                () -> StoryClock.at(noon, () -> issueReport.run(school.id(), year.previous(), pack.defaultLanguage())));
    }
}
