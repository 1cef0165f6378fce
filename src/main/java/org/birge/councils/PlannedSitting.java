package org.birge.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitting foreseen in the year's plan of work.
 *
 * @param session public id of the session called from it, with its number; null until then
 */
public record PlannedSitting(
        long id,
        String publicId,
        LocalDate day,
        List<String> topics,
        @Nullable String session,
        @Nullable Integer number) {

    public boolean called() {
        return session != null;
    }
}
