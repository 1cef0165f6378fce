package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The school days of a pair's period. The steps of a programme are counted in school days from the first; where the period is shorter than the
 * programme, all are drawn together evenly, and none falls behind its last day.
 */
record LaidDays(List<LocalDate> days, LocalDate last) {

    private static final double TINY = 1e-9;

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

    /** How many times longer a programme of so many school days is than this period; 1 where it fits. */
    double drawn(int length) {
        return days.isEmpty() ? 1 : Math.max(1, (double) length / days.size());
    }

    /**
     * Where each of these days falls when the period gets other days: drawn together evenly where there are fewer, moved apart evenly where there are
     * more.
     *
     * @param apart at most this many times as far apart as now: as far as the programme asks
     */
    List<LocalDate> onto(LaidDays other, double apart) {
        double share = days.isEmpty() ? 1 : Math.min((double) other.days.size() / days.size(), apart);
        return IntStream.rangeClosed(1, days.size())
                .mapToObj(day -> other.days.isEmpty()
                        ? other.last
                        : other.days.get(Math.clamp((int) Math.ceil(day * share - TINY), 1, other.days.size()) - 1))
                .toList();
    }
}
