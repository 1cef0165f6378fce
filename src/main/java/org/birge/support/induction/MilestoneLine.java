package org.birge.support.induction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pair as the head and the centre follow it: counts and the next milestone, nothing of what the two do between.
 *
 * @param next title of the first milestone that is not done; null for none
 * @param lateMilestones how many milestones should have been reached already
 */
public record MilestoneLine(
        long id,
        String publicId,
        String mentor,
        String mentee,
        String school,
        String kind,
        LocalDate begins,
        LocalDate ends,
        boolean over,
        PairProgress.@Nullable Counts counts,
        @Nullable String next,
        @Nullable LocalDate nextDue,
        int lateMilestones) {}
