package org.birge.support.outcome;

import java.util.List;
import org.birge.shared.Text;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * How former young teachers of an area fare, in groups of which none tells of fewer than five people.
 *
 * @param first years of start looked at, first and last, as 2023/24
 * @param said what young teachers said helped or was missing
 */
public record TotalsPage(
        By by, String first, String last, boolean any, List<Line> lines, List<Said> helped, List<Said> missing) {

    static final String PATH = "/mentors/outcomes";

    /**
     * A figure of null is not shown.
     *
     * @param name null for the others together and where the registry has none
     */
    public record Line(
            @Nullable Text name,
            boolean others,
            int people,
            @Nullable Integer same,
            @Nullable Integer another,
            @Nullable Integer left,
            @Nullable Integer mentoring,
            @Nullable Integer answered,
            @Nullable Integer helped) {}

    /** @param code a kind of step, or what was missing; people of all who answered */
    public record Said(String code, int people, int answers) {}

    public List<By> groupings() {
        return List.of(By.DISTRICT, By.SUBJECT, By.YEAR);
    }

    public String in(By other) {
        return Pages.address(PATH, "by", other.code());
    }

    public String export(String format) {
        return Pages.address(PATH + "/export", "by", by.code(), "format", format);
    }
}
