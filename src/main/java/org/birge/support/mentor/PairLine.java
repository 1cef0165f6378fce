package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A pair as lists show it.
 *
 * @param school the mentee's
 * @param mentorPlace where the mentor works
 * @param hours a week for pay, those that hold today
 * @param waits whether the reader's own yes or no is awaited
 */
public record PairLine(
        String publicId,
        String mentor,
        String mentee,
        String school,
        String mentorPlace,
        String kind,
        @Nullable Text subject,
        LocalDate begins,
        LocalDate ends,
        BigDecimal hours,
        Mentorship.Agreed agreed,
        MentorshipState state,
        boolean waits) {}
