package org.birge.support.situation;

import java.time.LocalDate;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One problem in a list.
 *
 * @param since day on which it was written down
 * @param tries how often something was tried, helps how often it helped
 */
public record ProblemLine(
        String publicId,
        String title,
        String school,
        String schoolId,
        String district,
        Text section,
        @Nullable Text area,
        LocalDate since,
        boolean shown,
        int tries,
        int helps,
        @Nullable String helped,
        ProblemState state) {}
