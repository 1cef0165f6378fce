package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.OpenRequest;

/** The five working days after today: what is proposed is planned for one of them. */
record Week(List<LocalDate> days) {

    private static final int DAYS = 5;

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

    /** Days on which help comes in time: up to the promised day, earlier where the asker needs it earlier; all of them where that has passed. */
    List<LocalDate> inTime(OpenRequest request) {
        LocalDate wanted = request.wantedBy();
        LocalDate by = wanted != null && wanted.isBefore(request.promised()) ? wanted : request.promised();
        return by.isBefore(first())
                ? days
                : days.stream().filter(day -> !day.isAfter(by)).toList();
    }

    /** How many days of the week pass until the promised one: 0 for what is late, {@link #DAYS} for what is promised later. */
    int until(LocalDate promised) {
        return (int) days.stream().filter(day -> day.isBefore(promised)).count();
    }
}
