package org.birge.growth.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which days lessons may be shown, and what time it is. */
@Component
class LessonDays {

    private final CountryPack pack;
    private final Clock clock;

    LessonDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return pack.timeZone();
    }

    /** Refuses a new day that lies further off than a year, or has passed unless all is over; what stays as it was is not asked. */
    void demandNear(@Nullable LessonTime time, @Nullable LessonTime before, boolean over) {
        if (time == null || time.equals(before)) {
            return;
        }
        if (!near(time.day()) && !(over && lately(time.day()))) {
            throw new Refusal("lessons.problem.day");
        }
    }

    /** Whether the day is today or later, within a year. */
    boolean near(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusYears(1));
    }

    private boolean lately(LocalDate day) {
        return day.isBefore(today()) && day.isAfter(today().minusYears(1));
    }

    /** Whether its day is still to come. */
    boolean ahead(@Nullable LessonTime time) {
        return time != null && time.day().isAfter(today());
    }

    boolean schoolDay(LocalDate day) {
        return pack.yearOf(day).isSchoolDay(day);
    }

    boolean begun(LessonTime time) {
        return !time.from(zone()).isAfter(now());
    }

    /** Refuses moments that have passed or lie too far, days without lessons, and hours no school has. */
    void demand(LessonTime time) {
        if (!near(time.day()) || begun(time)) {
            throw new Refusal("lessons.problem.day");
        }
        if (!schoolDay(time.day())) {
            throw new Refusal("lessons.problem.no-school");
        }
        if (!time.possible()) {
            throw new Refusal("lessons.problem.hours");
        }
    }
}
