package org.birge.support.visit;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** On which days and at which hours a visit may be planned. */
@Component
class VisitDays {

    private final CountryPack pack;
    private final Clock clock;

    VisitDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    /** Whether the day is today or later, within a year. */
    boolean near(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusYears(1));
    }

    boolean working(LocalDate day) {
        return pack.yearOf(day).isWorkingDay(day);
    }

    /** Refuses days that have passed or lie too far, weekends and holidays, and hours no school has. */
    void demand(VisitTime time) {
        if (!near(time.day())) {
            throw new Refusal("visits.problem.day");
        }
        if (!working(time.day())) {
            throw new Refusal("visits.problem.no-work");
        }
        if (!time.possible()) {
            throw new Refusal("visits.problem.hours");
        }
    }
}
