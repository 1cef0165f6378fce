package org.birge.growth.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** On which days sessions are held: laid over the country's calendar. */
@Component
class TrainingDays {

    static final LocalTime EARLIEST = LocalTime.of(7, 0);
    static final LocalTime LATEST = LocalTime.of(21, 0);
    static final int MOST = 30;
    /** Weeks after the last day, when one may know whether it helps in lessons. */
    static final int WEEKS_UNTIL_ASKED = 3;

    private static final int WEEK = 7;
    private static final int YEARS_AHEAD = 2;

    private final CountryPack pack;
    private final Clock clock;

    TrainingDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whether it lies neither in the past nor further than {@value #YEARS_AHEAD} years: nobody plans beyond, and no calendar is made beyond. */
    boolean near(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusYears(YEARS_AHEAD));
    }

    boolean working(LocalDate day) {
        return pack.yearOf(day).isWorkingDay(day);
    }

    /** lessons, vacation, weekend or holiday: what the day is at schools. */
    String sort(LocalDate day) {
        if (pack.yearOf(day).isPublicHoliday(day)) {
            return "holiday";
        }
        if (!working(day)) {
            return "weekend";
        }
        return pack.yearOf(day).isSchoolDay(day) ? "lessons" : "vacation";
    }

    /** So many days from the first on: one after another over working days, or the same day of each week, holidays left out. The first is kept whatever it is. */
    List<LocalDate> laid(LocalDate first, int count, boolean weekly) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        LocalDate day = first;
        while (days.size() < count) {
            day = day.plusDays(weekly ? WEEK : 1);
            boolean free = weekly ? pack.yearOf(day).isPublicHoliday(day) : !working(day);
            if (!free) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** The first day on which those who took part are asked what it brought. */
    static LocalDate askedFrom(LocalDate lastDay) {
        return lastDay.plusWeeks(WEEKS_UNTIL_ASKED);
    }
}
