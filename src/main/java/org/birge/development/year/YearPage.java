package org.birge.development.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A school's year at a glance.
 *
 * @param stages in order: needs, plan, work, control, report
 * @param planState none, draft, returned, submitted, agreed or noted
 * @param measures tasks of the plan, and how many are done and overdue
 * @param controls control points confirmed so far
 * @param next the next control point
 * @param summer whether the next year is being prepared, June to September
 */
public record YearPage(
        SchoolYear year,
        List<Stage> stages,
        @Nullable Diagnosis diagnosis,
        String planState,
        @Nullable Instant planSince,
        int measures,
        int done,
        int late,
        int controls,
        @Nullable Point next,
        List<Point> points,
        boolean leads,
        boolean summer) {

    /** A stage; when is past, now or ahead. */
    public record Stage(String code, String when) {}

    public record Diagnosis(
            int asked, int answered, @Nullable LocalDate closes, boolean closed) {}

    public record Point(Text name, LocalDate day) {}

    public int percent() {
        return measures == 0 ? 0 : Math.round(100f * done / measures);
    }

    /** What comes next: words development.year.next.[code], and who does it in .who. */
    public String nextStep() {
        if (diagnosis == null) {
            return "ask";
        }
        if (!diagnosis.closed()) {
            return "answer";
        }
        return switch (planState) {
            case "none" -> "open-plan";
            case "draft" -> "write-plan";
            case "returned" -> "mend-plan";
            case "open-for-comment" -> "comment-plan";
            case "adopted" -> "order-plan";
            case "submitted" -> "agree-plan";
            default -> "work";
        };
    }

    /** Where who leads the year takes the next step. */
    public String nextPath() {
        return diagnosis == null || !diagnosis.closed() ? "/year/needs" : "/year/plan";
    }

    /** The words of the way there. */
    public String nextWords() {
        if (diagnosis == null) {
            return "needs.begin";
        }
        return diagnosis.closed() ? "development.year.plan.open" : "development.year.needs.open";
    }
}
