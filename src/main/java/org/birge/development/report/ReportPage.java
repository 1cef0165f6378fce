package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import org.birge.development.PriorityNeeds.Need;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The year of a school so far.
 *
 * @param counted the day the figures were counted on
 */
public record ReportPage(
        String school,
        SchoolYear year,
        LocalDate counted,
        List<Need> needs,
        List<Chapter> chapters,
        List<ReportDecision> decisions,
        boolean writes) {

    /** A section of the plan: its measures and what the head says of it. */
    public record Chapter(String code, String numeral, Text name, List<ReportRow> rows, Narrative narrative) {

        public int evidence() {
            return rows.stream().mapToInt(ReportRow::evidence).sum();
        }

        public long count(WorkState state) {
            return rows.stream().filter(row -> row.state() == state).count();
        }
    }

    /** The rows a figure was counted from; all of a section without a state, everything without a section. */
    public List<ReportRow> rows(@Nullable String section, @Nullable WorkState state) {
        return chapters.stream()
                .filter(chapter -> section == null || chapter.code().equals(section))
                .flatMap(chapter -> chapter.rows().stream())
                .filter(row -> state == null || row.state() == state)
                .toList();
    }

    public int measures() {
        return rows(null, null).size();
    }

    public long count(WorkState state) {
        return rows(null, state).size();
    }

    public int evidence() {
        return chapters.stream().mapToInt(Chapter::evidence).sum();
    }

    public long decisions(WorkState state) {
        return decisionRows(state).size();
    }

    /** The decisions in a state, all of them without one. */
    public List<ReportDecision> decisionRows(@Nullable WorkState state) {
        return decisions.stream()
                .filter(one -> state == null || one.state() == state)
                .toList();
    }

    /** The share of measures done, confirmed or not, in whole per cent. */
    public int doneShare() {
        long done = count(WorkState.DONE) + count(WorkState.CONFIRMED);
        return measures() == 0 ? 0 : (int) Math.round(100.0 * done / measures());
    }
}
