package org.birge.shared.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a country's school year; {@link Calendar} is one year of it. Days that move from year to year stand by
 * date.
 *
 * @param week days of the week on which schools teach
 * @param terms half-years or quarters; their ends are control points
 * @param diagnosis when a year's needs are asked: for the year to come in spring, of newcomers after the first day
 * @param corrections terms and vacations of single years, where the ministry set other days than the usual ones
 */
public record SchoolCalendar(
        MonthDay firstDay,
        MonthDay lastDay,
        Set<DayOfWeek> week,
        List<Span> terms,
        List<Span> vacations,
        List<Holiday> holidays,
        List<MovableHoliday> movableHolidays,
        Asking diagnosis,
        Map<Integer, Correction> corrections) {

    public record Span(String code, Text name, MonthDay from, MonthDay to) {}

    /** Days between which needs are asked, both ends included. */
    public record Asking(MonthDay springFrom, MonthDay springTo, MonthDay newcomersFrom, MonthDay newcomersTo) {}

    /**
     * A public holiday, the same days each year.
     *
     * @param carried whether a weekend it falls on is made up for on the next working day
     * @param since the first year it is kept, null when it always was; until the last one
     */
    public record Holiday(
            Text name,
            MonthDay from,
            MonthDay to,
            boolean carried,
            @Nullable Integer since,
            @Nullable Integer until) {

        boolean in(int year) {
            return (since == null || since <= year) && (until == null || year <= until);
        }
    }

    /** A public holiday of one year; estimated until the country has announced it. */
    public record MovableHoliday(Text name, LocalDate from, LocalDate to, boolean carried, boolean estimated) {}

    public record Correction(List<Span> terms, List<Span> vacations) {}

    int startYearOf(LocalDate day) {
        return MonthDay.from(day).isBefore(firstDay) ? day.getYear() - 1 : day.getYear();
    }

    List<Span> termsOf(int startYear) {
        Correction correction = corrections.get(startYear);
        return correction == null ? terms : correction.terms();
    }

    List<Span> vacationsOf(int startYear) {
        Correction correction = corrections.get(startYear);
        return correction == null ? vacations : correction.vacations();
    }

    /** A day of the year of study that begins in startYear. */
    LocalDate dayOf(MonthDay day, int startYear) {
        return day.atYear(day.isBefore(firstDay) ? startYear + 1 : startYear);
    }
}
