package org.birge.growth.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Days as contacts count them: of the country. */
@Component
class ContactDays {

    private final CountryPack pack;
    private final Clock clock;

    ContactDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The last of the working days within which the authority promises to answer what comes before it today. */
    LocalDate answerBy() {
        return pack.yearOf(today()).plusWorkingDays(today(), pack.settings().authorityAnswersWithin());
    }
}
