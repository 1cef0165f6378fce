package org.birge.registry.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.Calendar;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The days set within an authority's reach.
 *
 * @param year the country's calendar of the year
 */
public record CalendarDaysPage(Calendar year, List<Row> rows, Typed typed, LocalDate today, Problems problems) {

    /** @param place what it is for; withdrawn when it was taken back */
    public record Row(
            String publicId,
            String place,
            String kind,
            LocalDate from,
            LocalDate until,
            String reason,
            Instant setAt,
            @Nullable Instant withdrawnAt) {}

    public record Typed(Picker place, String kind, String from, String until, String reason) {}
}
