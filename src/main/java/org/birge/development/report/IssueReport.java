package org.birge.development.report;

import java.util.List;
import org.birge.database.Scope;
import org.birge.documents.IssueDocument;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the report that the council has heard: with a number, a date and an address where anybody can check it (J0.3, J1a.4). Issued anew, it
 * takes the place of the one before; that of a closed year is issued once.
 */
@Component
@NamedInterface("report")
public class IssueReport {

    private final YearReports reports;
    private final ReadReport read;
    private final PrintReport print;
    private final IssuedReports issuedReports;
    private final IssueDocument issue;
    private final IssuedDocuments issued;
    private final SchoolDays days;

    IssueReport(
            YearReports reports,
            ReadReport read,
            PrintReport print,
            IssuedReports issuedReports,
            IssueDocument issue,
            IssuedDocuments issued,
            SchoolDays days) {
        this.reports = reports;
        this.read = read;
        this.print = print;
        this.issuedReports = issuedReports;
        this.issue = issue;
        this.issued = issued;
        this.days = days;
    }

    /** @return the document's public id. Refuses all but the head, a report nobody has heard, and a closed year's that is issued already. */
    @Transactional
    public String run(long organisation, SchoolYear year, Language language) {
        YearReport report = reports.lock(organisation, year).demand(ReportCommand.ISSUE, Scope.current());
        List<ReportPage.Issued> before = issuedReports.of(report.id());
        if (before.stream().anyMatch(ReportPage.Issued::closed)) {
            throw new Refusal("report.refusal.issued");
        }
        ReportPage page = read.of(organisation, year);
        String document = issue.run(
                new IssueDocument.Command(
                        IssuedKind.REPORT,
                        organisation,
                        print.title(page, language),
                        language,
                        days.today(),
                        before.isEmpty() ? null : before.getFirst().document()),
                stamp -> print.xhtml(page, organisation, language, stamp));
        issuedReports.add(report, document, issued.find(document).number(), days.today());
        return document;
    }
}
