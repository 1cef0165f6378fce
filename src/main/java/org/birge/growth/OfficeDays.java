package org.birge.growth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days as they are counted between offices and the authority: of the country. */
@Component
public class OfficeDays {

    private final CountryPack pack;
    private final Clock clock;

    OfficeDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, pack.timeZone());
    }

    public SchoolYear year() {
        return SchoolYear.at(today());
    }

    /** The last of the working days within which the authority promises to answer what comes before it today. */
    public LocalDate answerBy() {
        return pack.yearOf(today()).plusWorkingDays(today(), pack.settings().authorityAnswersWithin());
    }

    /** As a field gives it; null where it cannot be read. */
    public static @Nullable LocalDate typed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
