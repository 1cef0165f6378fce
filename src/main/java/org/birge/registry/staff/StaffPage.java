package org.birge.registry.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff list.
 *
 * @param above whether the reader acts above a school, so that schools are told apart
 * @param people how many there are, null where counting is not cheap
 * @param nearest only the nearest of those found are shown
 * @param next address of the next page, first of the first one
 */
public record StaffPage(
        boolean above,
        @Nullable Long people,
        List<StaffLine> lines,
        StaffFilter filter,
        List<String> groups,
        List<Terms.Choice> subjects,
        List<Option> unions,
        List<Option> places,
        @Nullable Option narrowed,
        @Nullable String next,
        @Nullable String first,
        boolean nearest) {

    /** A choice with a name of its own. */
    public record Option(String code, String name) {}

    /** For aria-sort: ascending where this is the order, else null; what is found stands by how near the name is. */
    public @Nullable String sorted(String order) {
        return filter.order().equals(order) && (filter.q().isEmpty() || !order.equals(StaffOrder.NAME.code()))
                ? "ascending"
                : null;
    }

    /** Whether the narrowing place is missing among the choices. */
    public boolean narrowedElsewhere() {
        return narrowed != null && places.stream().noneMatch(place -> place.equals(narrowed));
    }
}
