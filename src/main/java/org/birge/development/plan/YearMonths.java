package org.birge.development.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** A plan as the calendar of its year, August to July. */
@Component
class YearMonths {

    private final CountryPack pack;

    YearMonths(CountryPack pack) {
        this.pack = pack;
    }

    /** Months in which something is, or schools teach. */
    List<YearMonthRow> of(SchoolYear year, List<PlanPage.Row> rows) {
        Calendar calendar = pack.yearOf(year.start());
        LocalDate first = LocalDate.of(year.start(), Month.AUGUST, 1);
        return first.datesUntil(first.plusYears(1), Period.ofMonths(1))
                .map(month -> month(month, rows, calendar))
                .filter(month -> !month.empty()
                        || !month.month().plusMonths(1).isBefore(calendar.firstDay())
                                && !month.month().isAfter(calendar.lastDay()))
                .toList();
    }

    private static YearMonthRow month(LocalDate month, List<PlanPage.Row> rows, Calendar calendar) {
        LocalDate end = month.plusMonths(1).minusDays(1);
        Predicate<LocalDate> within = day -> !day.isBefore(month) && !day.isAfter(end);
        return new YearMonthRow(
                month,
                rows.stream()
                        .filter(row -> row.begins() != null && within.test(row.begins()))
                        .filter(row -> row.due() == null || !within.test(row.due()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.begins() != null && row.begins().isBefore(month))
                        .filter(row -> row.due() != null && row.due().isAfter(end))
                        .toList(),
                rows.stream()
                        .filter(row -> row.due() != null && within.test(row.due()))
                        .toList(),
                rows.stream()
                        .filter(row ->
                                row.control() != null && row.control().month().equals(month))
                        .toList(),
                calendar.vacations().stream()
                        .filter(period ->
                                !period.from().isAfter(end) && !period.to().isBefore(month))
                        .toList(),
                month.datesUntil(end.plusDays(1))
                        .filter(calendar::isPublicHoliday)
                        .toList(),
                calendar.controlPoints().stream()
                        .filter(point -> within.test(point.day()))
                        .toList());
    }
}
