package org.birge.growth.order;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The orders one sees.
 *
 * @param empty whether there is none at all, whatever is asked
 * @param years for which there are orders, newest first
 * @param several whether they are of more than one office, so that it is named
 */
public record OrdersPage(
        List<OrderSummary> lines,
        OrderFilter filter,
        boolean empty,
        List<SchoolYear> years,
        boolean several,
        @Nullable String next,
        @Nullable String first) {

    public List<String> states() {
        return OrderFilter.STATES;
    }
}
