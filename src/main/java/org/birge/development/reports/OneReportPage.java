package org.birge.development.reports;

import java.util.List;
import org.birge.development.report.Hearing;
import org.birge.development.report.ReportFigures;
import org.birge.development.report.ReportPage;
import org.birge.development.report.ReportState;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A school's report as it is seen from above: totals, the hearings, and its words where the rules let the reader have them. No names, no days.
 *
 * @param report public id, null before anything happened to it
 * @param figures as they were frozen when it was heard or closed; null before
 * @param chapters with their words, empty for those who read totals alone
 * @param notes what the centre said so far; notesAllowed whether the reader may add to it
 */
public record OneReportPage(
        String school,
        String name,
        SchoolYear year,
        @Nullable String report,
        ReportState state,
        ReportFigures.@Nullable Figures figures,
        List<Hearing> hearings,
        List<ReportPage.Chapter> chapters,
        List<ReportPage.Note> notes,
        boolean notesAllowed) {}
