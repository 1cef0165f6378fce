package org.birge.tasks;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Due days by the country's calendar: a task due on a day without school is due on the next one. In summer working days count. */
@Component
public class SchoolDays {

    private final CountryPack pack;
    private final Clock clock;

    SchoolDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    /** The day it is now in the country. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    /** The day a due day is shown as: itself, or the next school day. */
    public LocalDate shown(LocalDate due) {
        LocalDate day = due;
        while (!counts(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** What was due on this day or before is overdue today: the last school day before today. */
    public LocalDate overdueUpTo(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!counts(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** School days since the shown due day; 0 when it is not overdue. */
    public int late(LocalDate due, LocalDate today) {
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

    /** The clock of reminders stands still on other days. */
    public boolean counts(LocalDate day) {
        Calendar year = pack.yearOf(day);
        return year.contains(day) ? year.isSchoolDay(day) : year.isWorkingDay(day);
    }
}
