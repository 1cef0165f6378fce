package org.birge.instruments;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a leader says a teacher needs, by area. The teacher, the leader and the head of the school read it; it never counts in appraisal or
 * attestation (J0.1).
 *
 * @param given value 0 to 100 by area; null where the leader cannot say
 * @param savedAt null before the leader has said anything
 * @param mine whether the reader is the one to fill it in
 * @param version counts savings, for the second of two open tabs
 */
public record LeaderView(
        String publicId,
        long person,
        String name,
        long leader,
        String leaderName,
        Map<String, @Nullable Integer> given,
        @Nullable Instant savedAt,
        boolean mine,
        long version) {

    public boolean isSaved() {
        return savedAt != null;
    }
}
