package org.birge.development.needs;

import java.time.Instant;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * How long Birge keeps people of a school, as far as it is measured; figures of five and more.
 *
 * @param told one for each closed questionnaire whose time was measured, the newest first
 */
public record TimeAskedPage(List<Told> told) {

    /**
     * @param minutes half of those who answered needed at most this; null where fewer than five answered
     * @param viewSeconds so for a leader's view of one teacher
     */
    public record Told(
            SchoolYear year,
            boolean newcomers,
            int answered,
            Instant closed,
            @Nullable Integer minutes,
            @Nullable Integer viewSeconds) {}
}
