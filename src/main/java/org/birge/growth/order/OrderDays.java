package org.birge.growth.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Days as orders count them: of the country. */
@Component
class OrderDays {

    private static final int MOST_DAYS = 30;

    private final CountryPack pack;
    private final Clock clock;

    OrderDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, pack.timeZone());
    }

    SchoolYear year() {
        return SchoolYear.at(today());
    }

    /** The last of the working days within which the authority promises to answer what comes before it today. */
    LocalDate answerBy() {
        return pack.yearOf(today()).plusWorkingDays(today(), pack.settings().authorityAnswersWithin());
    }

    /** Working days of a course from its first day to its last: one at least, and no more than a session has. */
    int working(LocalDate begins, LocalDate ends) {
        int days = pack.yearOf(begins).workingDaysBetween(begins.minusDays(1), ends);
        return Math.clamp(days, 1, MOST_DAYS);
    }
}
