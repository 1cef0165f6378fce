package org.birge.development.reports;

import java.time.Instant;
import java.util.List;
import org.birge.shared.SchoolYear;
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
        boolean opens) {

    public static final List<String> STAGES = List.of("not-begun", "begun", "written");

    /**
     * @param chapters with words of the head
     * @param measures and how many were done at the last confirmed control point; held counts closed sittings of councils in the year
     */
    public record Row(
            long id,
            String publicId,
            String name,
            String district,
            int chapters,
            @Nullable Instant writtenAt,
            int measures,
            int done,
            int held) {}

    public record Totals(int schools, int begun, int written) {

        public int notBegun() {
            return schools - begun - written;
        }
    }

    public String stage(Row row) {
        return row.chapters() == 0 ? "not-begun" : row.chapters() < sections ? "begun" : "written";
    }
}
