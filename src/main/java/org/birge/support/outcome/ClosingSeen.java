package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing answers of a pair as its page shows them.
 *
 * @param answers the reader's own, or for the head those of both
 * @param own whether the reader is one of the two
 * @param until the last day on which the reader may answer; null where they may not
 */
public record ClosingSeen(
        String pair,
        List<Line> answers,
        boolean own,
        @Nullable LocalDate until) {

    /** @param answer null where that one has not answered */
    public record Line(boolean mentor, @Nullable ClosingAnswer answer) {}
}
