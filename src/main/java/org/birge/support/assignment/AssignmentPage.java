package org.birge.support.assignment;

import java.util.List;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.Run;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The proposal of who takes which request, and what is being made.
 *
 * @param making the last one begun; null where nobody began any
 * @param run the proposal that stands; null where there is none
 * @param division of which lines are shown; empty for all of the divisions
 * @param after how many lines came before these
 * @param more whether more come
 * @param since how many requests came since it was made
 */
public record AssignmentPage(
        MatchingState state,
        @Nullable Run making,
        @Nullable Run run,
        List<Line> lines,
        String show,
        String division,
        List<CountryPack.Division> divisions,
        int after,
        boolean more,
        int since,
        Rights rights) {

    static final String PATH = "/support/assignment";
    static final int SIZE = 60;

    /** A line with the name of its division. */
    public record Line(AssignmentLine of, Text division) {}

    /** What the reader may do now. */
    public record Rights(boolean start, boolean stop, boolean move, boolean takeOver, boolean setTerms) {}

    public List<String> filters() {
        return run != null && run.unkept() > 0
                ? List.of("", "with", "without", "taken", "refused", "unkept")
                : List.of("", "with", "without", "taken", "refused");
    }

    public String at(String filter) {
        return Pages.address(PATH, "show", filter, "division", division);
    }

    public @Nullable String next() {
        return more
                ? Pages.address(PATH, "show", show, "division", division, "after", Integer.toString(after + SIZE))
                : null;
    }

    public @Nullable String first() {
        return after == 0 ? null : at(show);
    }

    public String export(String format) {
        return Pages.address(PATH + "/export", "show", show, "division", division, "format", format);
    }

    /** Whether anything on the page can be taken over. */
    public boolean anyOpen() {
        return lines.stream().anyMatch(line -> line.of().open());
    }
}
