package org.birge.development.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.birge.development.Effects;
import org.birge.development.PriorityNeeds.Need;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The year of a school so far.
 *
 * @param version of the report, 0 before anything happened to it
 * @param begun the day the year began at this school, where it began in mid-year
 * @param counted the day the figures were counted on
 * @param decisions of all councils in the year
 * @param followed what last year's hearings decided and what came of it
 * @param issued as it was issued under a number, the newest first
 * @param years other years there is something to read of
 * @param deciding what was typed of a decision of a hearing and is wrong; null where nothing is
 */
public record ReportPage(
        String school,
        SchoolYear year,
        ReportState state,
        long version,
        @Nullable LocalDate begun,
        LocalDate counted,
        List<Need> needs,
        List<Chapter> chapters,
        Effects.OfYear effects,
        List<ReportDecision> decisions,
        List<ReportDecision> followed,
        List<Hearing.Place> hearings,
        List<Note> notes,
        List<Issued> issued,
        List<SchoolYear> years,
        @Nullable DecisionForm deciding,
        Rights rights) {

    /** The form of a decision of this council's hearing. */
    public DecisionForm deciding(String council) {
        return deciding != null && deciding.council().equals(council) ? deciding : DecisionForm.empty(council);
    }

    /** What the reader may do now. */
    public record Rights(
            boolean countEffects, boolean put, boolean takeBack, boolean recordHearing, boolean close, boolean issue) {}

    /** @param closed whether it was issued after the year was closed, so that nothing can change any more */
    public record Issued(String document, String number, LocalDate on, boolean closed) {}

    /** What the centre said. */
    public record Note(String words, String who, Instant at) {}

    /**
     * A section of the plan: its measures and what is said of it.
     *
     * @param needs the areas its measures answer, as the diagnosis found them
     * @param writes whether the reader may write in it now
     */
    public record Chapter(
            String code,
            String numeral,
            Text name,
            List<Need> needs,
            List<ReportRow> rows,
            Narrative narrative,
            boolean writes) {

        public int evidence() {
            return rows.stream().mapToInt(ReportRow::evidence).sum();
        }

        /** Once for each measure a person came to. */
        public int reached() {
            return rows.stream().mapToInt(ReportRow::reached).sum();
        }

        public long count(WorkState state) {
            return rows.stream().filter(row -> row.state() == state).count();
        }

        /** Whether there is nothing to say of it. */
        public boolean isEmpty() {
            return rows.isEmpty() && narrative.isEmpty();
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

    /** The address of the rows behind a figure: names and values of what it is counted by, in turn. */
    public String rowsAt(String kind, String... by) {
        StringBuilder address = new StringBuilder("/year/report/rows")
                .append(kind)
                .append("?year=")
                .append(year.start());
        for (int i = 0; i < by.length; i += 2) {
            address.append('&').append(by[i]).append('=').append(by[i + 1]);
        }
        return address.toString();
    }

    /** The states a reader looks for: what was carried over or cancelled only where there is any. */
    public List<WorkState> states() {
        return Arrays.stream(WorkState.values())
                .filter(state -> state.ordinal() <= WorkState.CONFIRMED.ordinal() || count(state) > 0)
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

    public int reached() {
        return chapters.stream().mapToInt(Chapter::reached).sum();
    }

    public long decisions(WorkState state) {
        return decisionRows(state).size();
    }

    /** The decisions in a state, all of them without one. */
    public List<ReportDecision> decisionRows(@Nullable WorkState state) {
        return in(decisions, state);
    }

    public static List<ReportDecision> in(List<ReportDecision> all, @Nullable WorkState state) {
        return all.stream().filter(one -> state == null || one.state() == state).toList();
    }

    /** The share of measures done, in whole per cent: the same as on the year's page and at a control point. What waits for confirmation is not done yet. */
    public int doneShare() {
        return measures() == 0 ? 0 : (int) Math.round(100.0 * count(WorkState.CONFIRMED) / measures());
    }
}
