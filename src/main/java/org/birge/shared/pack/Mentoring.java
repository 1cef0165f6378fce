package org.birge.shared.pack;

import java.math.BigDecimal;
import org.birge.shared.Text;

/**
 * Whom a mentor is found for, and what is usual (J1c.1, J1c.2, J0.6).
 *
 * @param firstYears years since somebody first worked as an educator, wherever, within which they are mentored
 * @param rule the same in words
 * @param source the act it comes from, or what is known of it
 * @param newHeadYears years since somebody first headed a school
 * @param headRule the same in words
 * @param schoolYears how long a pair usually goes on
 * @param usualHours hours a week for pay that a form begins with
 * @param usualCapacity young teachers of one mentor at once that a form begins with
 */
public record Mentoring(
        int firstYears,
        Text rule,
        Text source,
        int newHeadYears,
        Text headRule,
        int schoolYears,
        BigDecimal usualHours,
        int usualCapacity) {}
