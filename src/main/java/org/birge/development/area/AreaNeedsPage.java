package org.birge.development.area;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Areas by districts, or by the schools of one district.
 *
 * @param district the chosen one; empty for all
 * @param newcomers of those who answered, who began after the campaign of their school and were asked shortly
 * @param heads heads and deputies of all schools together, never by school or district
 */
public record AreaNeedsPage(
        SchoolYear year,
        String district,
        List<String> places,
        List<Row> rows,
        int schools,
        int answered,
        int newcomers,
        Heads heads) {

    /** @param indexes as many as places, null where nothing may be shown; all is the mean over all people of the row */
    public record Row(Text title, int all, List<@Nullable Integer> indexes) {

        /** The places, the greatest need first, those that may not be shown last. */
        public List<Integer> order() {
            return IntStream.range(0, indexes.size())
                    .boxed()
                    .sorted(Comparator.comparing(indexes::get, Comparator.nullsLast(Comparator.reverseOrder())))
                    .toList();
        }
    }

    /** @param rows the greatest need first; empty when too few have answered */
    public record Heads(int schools, int asked, int answered, List<Row> rows) {}
}
