package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schools without a head of their own. */
public record HeadlessSchools(List<Row> rows, int all) {

    /** @param acting who acts there until that last day; null when nobody does */
    public record Row(
            String publicId,
            String name,
            @Nullable String acting,
            @Nullable LocalDate lastDay,
            int all) {}
}
