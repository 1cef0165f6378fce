package org.birge.tasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;

/**
 * Counts school days of one place: the country's calendar, what an authority set on top of it, and without the days somebody is away.
 *
 * @param special days that differ from the calendar: whether they are school days
 * @param away days on which the clock of one person stands still
 */
public record DayCount(CountryPack pack, Map<LocalDate, Boolean> special, Set<LocalDate> away) {

    /** Whether the clock of reminders moves on this day. */
    public boolean counts(LocalDate day) {
        return !away.contains(day) && special.getOrDefault(day, byCalendar(day));
    }

    /** A day set off by an authority. */
    boolean setOff(LocalDate day) {
        return Boolean.FALSE.equals(special.get(day));
    }

    /** The day itself, or the next one that counts. */
    public LocalDate shown(LocalDate due) {
        LocalDate day = due;
        while (!counts(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** What was due on this day or before is overdue today: the last day before it that counts. */
    public LocalDate overdueUpTo(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!counts(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    int late(LocalDate due, LocalDate today) {
        LocalDate shown = shown(due);
        return shown.isBefore(today)
                ? (int) shown.plusDays(1)
                        .datesUntil(today.plusDays(1))
                        .filter(this::counts)
                        .count()
                : 0;
    }

    /** The day so many counting days after a day; before it for a negative number. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate found = day;
        for (int left = Math.abs(days); left > 0; ) {
            found = found.plusDays(Integer.signum(days));
            left -= counts(found) ? 1 : 0;
        }
        return found;
    }

    DayCount without(Set<LocalDate> days) {
        return new DayCount(pack, special, days);
    }

    private boolean byCalendar(LocalDate day) {
        Calendar year = pack.yearOf(day);
        return year.contains(day) ? year.isSchoolDay(day) : year.isWorkingDay(day);
    }
}
