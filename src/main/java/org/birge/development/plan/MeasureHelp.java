package org.birge.development.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the centre, or a request to it, for the sake of a measure.
 *
 * @param measure its public id
 * @param kind visit or request
 * @param given whether it is over: the visit recorded, the help given
 */
public record MeasureHelp(
        String measure,
        String kind,
        String address,
        String topic,
        @Nullable LocalDate day,
        boolean given) {}
