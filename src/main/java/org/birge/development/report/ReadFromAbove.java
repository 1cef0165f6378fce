package org.birge.development.report;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those above a school see of its report: totals always, its words once it is heard and only where the rules say so. */
@Component
public class ReadFromAbove {

    /** @param rows how each measure stands, without its name */
    public record Seen(
            @Nullable String report,
            ReportState state,
            List<WorkState> rows,
            int evidence,
            List<Hearing> hearings,
            List<ReportPage.Note> notes,
            boolean wordsToo,
            boolean mayNote) {}

    private final YearReports standing;
    private final Reports reports;
    private final Hearings hearings;
    private final ReportNotes notes;
    private final SchoolDays days;

    ReadFromAbove(YearReports standing, Reports reports, Hearings hearings, ReportNotes notes, SchoolDays days) {
        this.standing = standing;
        this.reports = reports;
        this.hearings = hearings;
        this.notes = notes;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public Seen of(long school, SchoolYear year) {
        Scope scope = Scope.current();
        @Nullable YearReport report = standing.find(school, year).orElse(null);
        ReportState state = report == null ? ReportState.WRITING : report.state();
        List<ReportRow> rows = reports.measures(school, year, days.overdueUpTo(days.today()));
        return new Seen(
                report == null ? null : report.publicId(),
                state,
                rows.stream().map(ReportRow::state).toList(),
                rows.stream().mapToInt(ReportRow::evidence).sum(),
                hearings.of(school, year),
                report == null ? List.of() : notes.of(report.id()),
                ReportRules.allows(ReportCommand.READ, scope, school, state),
                ReportRules.allows(ReportCommand.NOTE, scope, school, state));
    }
}
