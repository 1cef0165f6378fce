package org.birge.growth.order;

import java.time.LocalDate;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of orders.
 *
 * @param office who draws it up
 * @param courses lines of it; people asked for in all of them; promised for how many the institute holds them
 * @param answerBy the last promised day of the authority, while the order is before it
 */
public record OrderSummary(
        String publicId,
        String office,
        String institute,
        SchoolYear year,
        int courses,
        int people,
        int promised,
        @Nullable LocalDate answerBy,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDay,
        OrderState state) {}
