package org.birge.shared.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The days off of one calendar year: the holidays and the working days that make up for weekends they fall on. */
final class PublicHolidays {

    private PublicHolidays() {}

    static Set<LocalDate> ofSchoolYear(SchoolCalendar rules, int startYear) {
        Set<LocalDate> off = of(rules, startYear);
        off.addAll(of(rules, startYear + 1));
        return Collections.unmodifiableSet(off);
    }

    static Set<LocalDate> of(SchoolCalendar rules, int year) {
        Set<LocalDate> off = new HashSet<>();
        List<LocalDate> carried = new ArrayList<>();
        rules.holidays().stream().filter(holiday -> holiday.in(year)).forEach(holiday -> holiday.from()
                .atYear(year)
                .datesUntil(holiday.to().atYear(year).plusDays(1))
                .forEach(day -> add(day, holiday.carried(), off, carried)));
        rules.movableHolidays().stream()
                .filter(holiday -> holiday.from().getYear() == year)
                .forEach(holiday -> holiday.from()
                        .datesUntil(holiday.to().plusDays(1))
                        .forEach(day -> add(day, holiday.carried(), off, carried)));
        carried.stream().sorted().forEach(day -> off.add(nextFree(day, off)));
        return off;
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A weekend day is carried over, and so is a holiday that falls on another holiday. */
    private static void add(LocalDate day, boolean isCarried, Set<LocalDate> off, List<LocalDate> carried) {
        boolean doubled = !off.add(day);
        if (isCarried && (doubled || weekend(day))) {
            carried.add(day);
        }
    }

    private static LocalDate nextFree(LocalDate day, Set<LocalDate> off) {
        LocalDate next = day;
        while (weekend(next) || off.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
