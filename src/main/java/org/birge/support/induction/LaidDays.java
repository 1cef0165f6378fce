package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The school days of a pair's period. The steps of a programme are counted in school days from the first; where the period is shorter than the
 * programme, all are drawn together evenly, and none falls behind its last day.
 */
record LaidDays(List<LocalDate> days, LocalDate last) {

    static LaidDays of(LocalDate begins, LocalDate ends, Predicate<LocalDate> teaches) {
        return new LaidDays(begins.datesUntil(ends.plusDays(1)).filter(teaches).toList(), ends);
    }

    /** Whether work may lie on this day: a school day, or any day of a period that has none. */
    boolean has(LocalDate day) {
        return days.isEmpty() || days.contains(day);
    }

    /**
     * @param schoolDay of the programme, 1 the first
     * @param length school days of the whole programme
     */
    LocalDate due(int schoolDay, int length) {
        if (days.isEmpty()) {
            return last;
        }
        int reached = length <= days.size() ? schoolDay : (schoolDay * days.size() + length - 1) / length;
        return days.get(Math.min(reached, days.size()) - 1);
    }
}
