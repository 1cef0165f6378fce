package org.birge.registry.union;

import java.util.List;
import org.birge.registry.staff.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The list of unions.
 *
 * @param above whether the reader acts above a school, so that places are told apart
 * @param next address of the next page, first of the first one
 */
public record UnionsPage(
        boolean above,
        List<UnionLine> lines,
        UnionFilter filter,
        List<Terms.Choice> subjects,
        @Nullable String next,
        @Nullable String first) {

    /** For aria-sort: ascending where this is the order, else null. */
    public @Nullable String sorted(String order) {
        return filter.order().equals(order) ? "ascending" : null;
    }
}
