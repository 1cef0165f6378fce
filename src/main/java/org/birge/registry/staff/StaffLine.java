package org.birge.registry.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One posting in force in the staff list.
 *
 * @param post words of the post, null where the pack no longer has it
 * @param load hours a week
 */
public record StaffLine(
        String posting,
        String person,
        String name,
        @Nullable Text post,
        @Nullable Text subject,
        String union,
        @Nullable BigDecimal load,
        LocalDate since,
        String place,
        String placeName,
        boolean main) {}
