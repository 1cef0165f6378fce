package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else a measure says.
 *
 * @param indicator by which its result is told
 * @param groups of people it reaches, by the codes of {@link Groups}
 * @param people it reaches by name
 * @param controlMonth first day of the month of inside-school control; null when it is none, or when the sample or the due day tells it
 * @param controlTheme empty when it is the sample's or the title
 * @param origin where it was taken over from: measure:[public id], decision:[public id]; kept when the measure is changed
 * @param goal public id of the goal of the strategy it serves
 */
public record Detail(
        String indicator,
        List<String> groups,
        List<Long> people,
        @Nullable LocalDate controlMonth,
        String controlTheme,
        @Nullable String origin,
        @Nullable String goal) {

    public static final Detail NONE = new Detail("", List.of(), List.of(), null, "", null, null);

    /** The same, taken over from there. */
    public Detail from(String where) {
        return new Detail(indicator, groups, people, controlMonth, controlTheme, where, goal);
    }
}
