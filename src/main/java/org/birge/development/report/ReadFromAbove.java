package org.birge.development.report;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those above a school see of its report: totals always, its words once it is heard and only where the rules say so. */
@Component
public class ReadFromAbove {

    /** @param figures as they were frozen; null before the report is heard */
    public record Seen(
            @Nullable String report,
            ReportState state,
            ReportFigures.@Nullable Figures figures,
            List<Hearing> hearings,
            List<ReportPage.Note> notes,
            boolean wordsToo,
            boolean mayNote) {}

    private final YearReports standing;
    private final ReportFigures figures;
    private final Hearings hearings;
    private final ReportNotes notes;

    ReadFromAbove(YearReports standing, ReportFigures figures, Hearings hearings, ReportNotes notes) {
        this.standing = standing;
        this.figures = figures;
        this.hearings = hearings;
        this.notes = notes;
    }

    @Transactional(readOnly = true)
    public Seen of(long school, SchoolYear year) {
        Scope scope = Scope.current();
        @Nullable YearReport report = standing.find(school, year).orElse(null);
        ReportState state = report == null ? ReportState.WRITING : report.state();
        return new Seen(
                report == null ? null : report.publicId(),
                state,
                report == null || state == ReportState.WRITING || state == ReportState.PUT
                        ? null
                        : figures.of(report.id()).orElse(null),
                hearings.of(school, year),
                report == null ? List.of() : notes.of(report.id()),
                ReportRules.allows(ReportCommand.READ, scope, school, state),
                ReportRules.allows(ReportCommand.NOTE, scope, school, state));
    }
}
