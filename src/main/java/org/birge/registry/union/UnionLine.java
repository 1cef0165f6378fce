package org.birge.registry.union;

import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One union in the list.
 *
 * @param members as many as the reader may see
 * @param head name of the head, null while nobody leads or out of reach
 * @param several it takes in people of other places than its own
 */
public record UnionLine(
        String publicId,
        String name,
        @Nullable Text subject,
        String placeName,
        boolean several,
        long members,
        @Nullable String head,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The last day of an ended union. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
