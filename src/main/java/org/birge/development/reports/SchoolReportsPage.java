package org.birge.development.reports;

import java.time.Instant;
import java.util.List;
import org.birge.instruments.EffectResults;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The schools within reach and how far their reports are.
 *
 * @param stage the chosen one: not-begun, begun or written; empty for all
 * @param sections chapters that a whole report has
 * @param next where the list goes on, as an address; null on the last page
 * @param opens whether the viewer may open a school
 */
public record SchoolReportsPage(
        SchoolYear year,
        String stage,
        int sections,
        List<Row> rows,
        Totals totals,
        @Nullable String next,
        boolean first,
        List<SchoolYear> years,
        List<EffectLine> effects) {

    public static final List<String> STAGES = List.of("not-begun", "begun", "written");

    /** How the need of an area changed over three schools and more. */
    public record EffectLine(Text area, EffectResults.Effect change, int schools) {}

    /**
     * @param chapters with words of the school
     * @param standing of the report: writing, put, heard, closed
     * @param measures and how many were done at the last confirmed control point; held counts closed sittings of councils in the year
     */
    public record Row(
            long id,
            String publicId,
            String name,
            String district,
            int chapters,
            @Nullable Instant writtenAt,
            String standing,
            int measures,
            int done,
            int held) {}

    public record Totals(int schools, int begun, int written, int heard) {

        public int notBegun() {
            return schools - begun - written;
        }
    }

    public String stage(Row row) {
        return row.chapters() == 0 ? "not-begun" : row.chapters() < sections ? "begun" : "written";
    }
}
