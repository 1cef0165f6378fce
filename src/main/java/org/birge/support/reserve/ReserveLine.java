package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An entry as lists show it.
 *
 * @param place where the person works
 * @param reviewed day of the last look, or of the admission; null for a candidate
 * @param reviewDue whether that is more than a year ago
 */
public record ReserveLine(
        String publicId,
        String name,
        String place,
        String district,
        String post,
        List<Text> languages,
        LocalDate readyFrom,
        boolean ready,
        int steps,
        int done,
        @Nullable LocalDate reviewed,
        boolean reviewDue,
        ReserveState state) {}
