package org.birge.development.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.SampleMeasure;

/** When a sample measure runs in a plan written on some day: in its months of the year, but never in days that are over. */
record SampleDays(LocalDate begins, LocalDate due) {

    /** One that should run already begins on the day itself; one whose months are over takes as long from the next month on, within the year. */
    static SampleDays of(SampleMeasure sample, SchoolYear year, LocalDate day) {
        YearMonth end = YearMonth.of(year.start() + 1, Month.JULY);
        YearMonth first = monthOf(sample.begins(), year);
        YearMonth due = monthOf(sample.due(), year);
        YearMonth last = due.isBefore(first) ? end : due;
        YearMonth now = YearMonth.from(day);
        if (last.isBefore(now) && !now.isAfter(end)) {
            long longer = ChronoUnit.MONTHS.between(first, last);
            first = now.equals(end) ? now : now.plusMonths(1);
            last = first.plusMonths(longer);
        }
        last = last.isAfter(end) ? end : last;
        boolean runs = first.atDay(1).isBefore(day) && !last.atEndOfMonth().isBefore(day);
        return new SampleDays(runs ? day : first.atDay(1), last.atEndOfMonth());
    }

    private static YearMonth monthOf(Month month, SchoolYear year) {
        return YearMonth.of(month.getValue() >= Month.AUGUST.getValue() ? year.start() : year.start() + 1, month);
    }
}
