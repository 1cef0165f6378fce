package org.birge.support.outcome;

import java.util.List;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * How former young teachers of an area fare, by the school year of their start and by nothing else (decision 45); no figure tells of fewer than five.
 *
 * @param first years of start looked at, first and last, as 2023/24
 * @param helped what young teachers said helped, missing what was missing
 */
public record TotalsPage(
        String first, String last, boolean any, List<Line> lines, List<Said> helped, List<Said> missing) {

    static final String PATH = "/mentors/outcomes";

    /**
     * A figure of null is not shown.
     *
     * @param year as 2023/24; null for the others together
     */
    public record Line(
            @Nullable String year,
            int people,
            @Nullable Integer same,
            @Nullable Integer another,
            @Nullable Integer left,
            @Nullable Integer mentoring,
            @Nullable Integer answered,
            @Nullable Integer helped) {}

    /** @param code a kind of step, or what was missing; people of all who answered */
    public record Said(String code, int people, int answers) {}

    public String export(String format) {
        return Pages.address(PATH + "/export", "format", format);
    }
}
