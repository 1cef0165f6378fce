package org.birge.support.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.OpenRequest;

/** The five working days after today: what is proposed is planned for one of them. */
record Week(List<LocalDate> days) {

    private static final int DAYS = 5;

    /** From so many days on one is as late as the other. */
    private static final int LATEST = 30;

    static Week after(LocalDate today, CountryPack pack) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 1; i <= DAYS; i++) {
            days.add(pack.yearOf(today).plusWorkingDays(today, i));
        }
        return new Week(List.copyOf(days));
    }

    LocalDate first() {
        return days.getFirst();
    }

    LocalDate last() {
        return days.getLast();
    }

    /** Days on which help comes in time: up to the day by which the asker needs it; all of them where none was said or that has passed. */
    List<LocalDate> inTime(OpenRequest request) {
        LocalDate by = request.wantedBy();
        return by == null || by.isBefore(first())
                ? days
                : days.stream().filter(day -> !day.isAfter(by)).toList();
    }

    /**
     * How long a request may still wait: 0 for what is {@link #LATEST} days late or more, more for what is promised later, up to five days more than
     * for what is promised on the first day of the week.
     */
    int waits(LocalDate promised) {
        long late = Math.clamp(ChronoUnit.DAYS.between(promised, first()), 0, LATEST);
        return (int) (LATEST
                - late
                + days.stream().filter(day -> day.isBefore(promised)).count());
    }

    /** How many days of the week pass after the promised one until help comes. */
    int after(LocalDate promised, LocalDate day) {
        return (int) days.stream()
                .filter(one -> one.isAfter(promised) && !one.isAfter(day))
                .count();
    }
}
