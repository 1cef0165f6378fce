package org.birge.development.control;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A control point as it is kept. */
record ControlPoint(
        long id,
        String publicId,
        String code,
        LocalDate day,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable LocalDate countedOn,
        long version) {}
