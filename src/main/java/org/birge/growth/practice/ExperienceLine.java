package org.birge.growth.practice;

import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One experience in a list.
 *
 * @param day of its last step
 * @param tries how many tried it, from five on; null for fewer
 * @param reviewing whether the reader reviews it
 */
public record ExperienceLine(
        String publicId,
        String title,
        @Nullable Text subject,
        String teacher,
        String school,
        String district,
        LocalDate day,
        @Nullable Integer tries,
        boolean reviewing,
        ExperienceState state) {}
