package org.birge.councils;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of closed minutes.
 *
 * @param version from 1; each later one adds an amendment
 * @param document public id of the issued document; null, as its number, until both have confirmed
 * @param documentNumber such as 17/2026
 */
public record Minutes(
        long id,
        String publicId,
        long session,
        int version,
        String amendment,
        String reason,
        Instant recordedAt,
        @Nullable String document,
        @Nullable String documentNumber,
        List<Confirmation> confirmations) {

    /**
     * Who confirmed in which office and when.
     *
     * @param person null for an outsider, whose signed sheet was put beside the minutes instead
     */
    public record Confirmation(Office office, @Nullable Long person, String name, Instant at) {

        public boolean onPaper() {
            return person == null;
        }
    }

    /** Whether chair and secretary both confirmed. */
    public boolean confirmed() {
        return confirmations.size() == Office.values().length;
    }

    public boolean confirmedBy(Office office) {
        return confirmations.stream().anyMatch(done -> done.office() == office);
    }
}
