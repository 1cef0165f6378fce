package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days a session stands before it is changed. What stays as it is, is neither laid nor questioned again.
 *
 * @param days in order; empty for a new session
 * @param applyBy the last day on which one may apply; null for a new session
 */
record DaysBefore(List<LocalDate> days, @Nullable LocalDate applyBy) {

    static final DaysBefore NONE = new DaysBefore(List.of(), null);

    /** Whether it is the same day of each week: a holiday may have left some weeks out. */
    boolean weekly() {
        return days.size() > 1
                && days.stream()
                        .allMatch(day -> day.getDayOfWeek() == days.getFirst().getDayOfWeek());
    }

    boolean begins(LocalDate first) {
        return !days.isEmpty() && days.getFirst().equals(first);
    }

    /** The days as they stand while first day, number and rhythm stay the same; others are laid anew. */
    List<LocalDate> laid(LocalDate first, int count, boolean weekly, TrainingDays calendar) {
        return begins(first) && days.size() == count && weekly() == weekly ? days : calendar.laid(first, count, weekly);
    }
}
