package org.birge.support.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The proposal of a place, and what is being made.
 *
 * @param making the last one begun; null where nobody began any
 * @param run the proposal that stands; null where there is none
 * @param after how many lines came before these
 * @param more whether more come
 */
public record MatchingPage(
        MatchingState state,
        @Nullable Run making,
        @Nullable Run run,
        List<ProposedPair> lines,
        String show,
        int after,
        boolean more,
        Rights rights,
        Terms terms) {

    static final String PATH = "/mentors/matching";
    static final int SIZE = 60;

    /** What the reader may do now. */
    public record Rights(boolean start, boolean stop, boolean move, boolean accept, boolean weigh) {}

    /** What a form begins with. */
    public record Terms(LocalDate begins, LocalDate ends, BigDecimal hours) {}

    public List<String> filters() {
        return run != null && run.unkept() > 0
                ? List.of("", "with", "without", "accepted", "refused", "unkept")
                : List.of("", "with", "without", "accepted", "refused");
    }

    public String at(String filter) {
        return Pages.address(PATH, "show", filter);
    }

    public @Nullable String next() {
        return more ? Pages.address(PATH, "show", show, "after", Integer.toString(after + SIZE)) : null;
    }

    public @Nullable String first() {
        return after == 0 ? null : at(show);
    }

    public String export(String format) {
        return Pages.address(PATH + "/export", "format", format);
    }

    /** Whether anything on the page can be proposed to the people. */
    public boolean anyOpen() {
        return lines.stream().anyMatch(ProposedPair::open);
    }
}
