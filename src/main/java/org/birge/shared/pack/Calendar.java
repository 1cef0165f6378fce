package org.birge.shared.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One school year. Days outside it may be asked about too: they are answered by the year they belong to.
 *
 * @param startYear the calendar year it begins in
 * @param publicHolidays days off of the two calendar years it lies in
 */
public record Calendar(
        int startYear,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Period> terms,
        List<Period> vacations,
        Set<LocalDate> publicHolidays,
        SchoolCalendar rules) {

    /** A named run of days, both ends included. */
    public record Period(String code, Text name, LocalDate from, LocalDate to) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The day on which the sections of a plan are looked at: the last day of a term. */
    public record ControlPoint(String code, Text name, LocalDate day) {}

    private static final int FURTHEST = 5000;

    /** Years already made out of their rules; few, because only years somebody looks at are made. */
    private static final Map<YearOfRules, Calendar> MADE = new ConcurrentHashMap<>();

    /** The rules by identity: comparing all their rows would take longer than making the year. */
    private record YearOfRules(SchoolCalendar rules, int startYear) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof YearOfRules year && year.rules == rules && year.startYear == startYear;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(rules) + startYear;
        }
    }

    static Calendar of(SchoolCalendar rules, int startYear) {
        return MADE.computeIfAbsent(new YearOfRules(rules, startYear), year -> made(rules, startYear));
    }

    private static Calendar made(SchoolCalendar rules, int startYear) {
        return new Calendar(
                startYear,
                rules.dayOf(rules.firstDay(), startYear),
                rules.dayOf(rules.lastDay(), startYear),
                periods(rules, rules.termsOf(startYear), startYear),
                periods(rules, rules.vacationsOf(startYear), startYear),
                PublicHolidays.ofSchoolYear(rules, startYear),
                rules);
    }

    /** Such as 2026/2027. */
    public String label() {
        return startYear + "/" + (startYear + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public Calendar next() {
        return of(rules, startYear + 1);
    }

    public Calendar previous() {
        return of(rules, startYear - 1);
    }

    public List<ControlPoint> controlPoints() {
        return terms.stream()
                .map(term -> new ControlPoint(term.code(), term.name(), term.to()))
                .toList();
    }

    /** The first day on which the needs of the next year are asked, with what this one has brought. */
    public LocalDate springDiagnosisFrom() {
        return rules.dayOf(rules.diagnosis().springFrom(), startYear);
    }

    /** The last day that leaves time to draft the plan. */
    public LocalDate springDiagnosisTo() {
        return rules.dayOf(rules.diagnosis().springTo(), startYear);
    }

    /** Whether on this day those are asked who began with the year. */
    public boolean asksNewcomers(LocalDate day) {
        return !day.isBefore(rules.dayOf(rules.diagnosis().newcomersFrom(), startYear))
                && !day.isAfter(rules.dayOf(rules.diagnosis().newcomersTo(), startYear));
    }

    /** Whether schools teach on this day: no weekend, no public holiday, no vacation, no summer. */
    public boolean isSchoolDay(LocalDate day) {
        int year = rules.startYearOf(day);
        Calendar calendar = year == startYear ? this : of(rules, year);
        return calendar.contains(day)
                && rules.week().contains(day.getDayOfWeek())
                && !isPublicHoliday(day)
                && calendar.vacations.stream().noneMatch(vacation -> vacation.contains(day));
    }

    /** Whether offices work on this day: Monday to Friday, no public holiday. Vacations are working days. */
    public boolean isWorkingDay(LocalDate day) {
        return !PublicHolidays.weekend(day) && !isPublicHoliday(day);
    }

    public boolean isPublicHoliday(LocalDate day) {
        boolean known = day.getYear() == startYear || day.getYear() == startYear + 1;
        return (known ? publicHolidays : PublicHolidays.of(rules, day.getYear())).contains(day);
    }

    /** The day so many school days after a day; before it for a negative number; the day itself for 0. */
    public LocalDate plusSchoolDays(LocalDate day, int days) {
        LocalDate found = day;
        int left = Math.abs(days);
        for (int step = 0; left > 0; step++) {
            if (step > FURTHEST + 3 * Math.abs(days)) {
                throw new IllegalStateException("no school days after " + day);
            }
            found = found.plusDays(Integer.signum(days));
            left -= isSchoolDay(found) ? 1 : 0;
        }
        return found;
    }

    /** The day so many working days after a day; for what offices owe, in summer too. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate found = day;
        for (int left = Math.abs(days); left > 0; ) {
            found = found.plusDays(Integer.signum(days));
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** Working days after the first day up to the last one; 0 when the last one is earlier. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** Working days from a day until another: 0 on that day, negative after it. */
    public int workingDaysLeft(LocalDate today, LocalDate until) {
        return until.isBefore(today) ? -workingDaysBetween(until, today) : workingDaysBetween(today, until);
    }

    /** School days after the first day up to the last one; negative when the last one is earlier. */
    public int schoolDaysBetween(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -schoolDaysBetween(upTo, after);
        }
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isSchoolDay)
                .count();
    }

    private static List<Period> periods(SchoolCalendar rules, List<SchoolCalendar.Span> spans, int startYear) {
        return spans.stream()
                .map(span -> new Period(
                        span.code(),
                        span.name(),
                        rules.dayOf(span.from(), startYear),
                        rules.dayOf(span.to(), startYear)))
                .toList();
    }
}
