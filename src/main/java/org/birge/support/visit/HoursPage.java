package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Hours of help per person and per division.
 *
 * @param month the first day of the month shown; null for a school year
 * @param year such as 2026/2027
 * @param people and divisions whose hours the reader sees
 * @param all of the whole centre; null for whoever does not lead it
 */
public record HoursPage(
        @Nullable LocalDate month,
        String year,
        String period,
        String before,
        String after,
        String thisMonth,
        String thisYear,
        List<Person> people,
        List<Division> divisions,
        @Nullable Sum all) {

    private static final int MINUTES = 60;

    public record Person(String name, Sum sum) {}

    public record Division(Text name, Sum sum) {}

    /**
     * @param schools different ones
     * @param there minutes at schools
     * @param road minutes on the road, by estimate
     * @param other minutes of help online or at the centre, by the records of requests
     */
    public record Sum(int visits, int schools, int there, int road, int other) {

        public int total() {
            return there + road + other;
        }
    }

    /** Minutes as hours and minutes: tenths of an hour would not add up. */
    public static String clock(int minutes) {
        return "%d:%02d".formatted(minutes / MINUTES, minutes % MINUTES);
    }

    public String export(String format) {
        return Pages.address("/visits/hours/export", "period", period, "format", format);
    }
}
