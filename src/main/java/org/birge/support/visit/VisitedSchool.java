package org.birge.support.visit;

import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A school with its last visit and the next one.
 *
 * @param open requests nobody has helped with yet
 */
public record VisitedSchool(
        String publicId,
        String name,
        String district,
        @Nullable Text kind,
        @Nullable LocalDate last,
        @Nullable LocalDate next,
        int open,
        VisitBand band,
        Roads.@Nullable Point place) {}
