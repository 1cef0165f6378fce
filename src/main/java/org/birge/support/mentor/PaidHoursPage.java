package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.web.Pages;

/**
 * Hours of mentoring for pay in a month.
 *
 * @param month its first day; period such as 2026-11
 */
public record PaidHoursPage(
        LocalDate month, String period, String before, String after, List<Line> lines, BigDecimal all) {

    /**
     * A pair in the month.
     *
     * @param from its first day in the month, until the last one
     * @param weekly hours a week at the end of it
     * @param days school days counted
     * @param hours of the month
     */
    public record Line(
            String pair,
            String mentor,
            String mentorPlace,
            String mentee,
            String school,
            LocalDate from,
            LocalDate until,
            BigDecimal weekly,
            int days,
            BigDecimal hours) {}

    public String export(String format) {
        return Pages.address("/mentors/hours/export", "month", period, "format", format);
    }
}
