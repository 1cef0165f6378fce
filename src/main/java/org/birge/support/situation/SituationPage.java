package org.birge.support.situation;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a school stands: its problems, and what the house knows beside them.
 *
 * @param own whether the reader leads the school
 * @param lines open ones first
 * @param needs priority needs of the newest diagnosis that may be shown, the greatest first
 */
public record SituationPage(
        String school,
        String schoolId,
        boolean own,
        List<ProblemLine> lines,
        List<Need> needs,
        List<Deed> requests,
        List<Deed> visits) {

    /**
     * @param measures of the plan in force that answer it
     * @param change of the need among those reached by last year's measures, and others' beside it; null where it was not told or may not be seen
     */
    public record Need(
            String code,
            Text title,
            int index,
            int measures,
            @Nullable Integer change,
            @Nullable Integer othersChange,
            boolean written) {}

    /** @param open whether it is not over */
    public record Deed(
            String title,
            String address,
            @Nullable LocalDate day,
            boolean open,
            @Nullable String words) {}

    public List<ProblemLine> open() {
        return lines.stream().filter(line -> line.state().open()).toList();
    }

    public List<ProblemLine> solved() {
        return lines.stream().filter(line -> !line.state().open()).toList();
    }
}
