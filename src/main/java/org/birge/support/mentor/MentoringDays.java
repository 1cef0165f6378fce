package org.birge.support.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.shared.Refusal;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** From when until when a pair may go on. */
@Component
public class MentoringDays {

    static final int LONGEST_YEARS = 2;
    private static final int SHORT_MONTHS = 2;

    private final CountryPack pack;
    private final Clock clock;

    MentoringDays(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The end of the school year; of the next one where little is left of this. */
    public LocalDate usualEnd(LocalDate begins) {
        Calendar year = pack.yearOf(begins);
        LocalDate end = begins.plusMonths(SHORT_MONTHS).isAfter(year.lastDay())
                ? year.next().lastDay()
                : year.lastDay();
        return end.plusYears(pack.mentoring().schoolYears() - 1L);
    }

    /** Refuses what lies in the past, begins after the next school year, ends before it begins, or goes on for more than {@value #LONGEST_YEARS} years. */
    void demand(LocalDate begins, LocalDate ends) {
        if (begins.isBefore(today())) {
            throw new Refusal("mentors.refusal.past-day");
        }
        if (begins.isAfter(pack.yearOf(today()).next().lastDay())) {
            throw new Refusal("mentors.refusal.too-far-ahead");
        }
        demandEnd(begins, ends);
    }

    void demandEnd(LocalDate begins, LocalDate ends) {
        if (ends.isBefore(begins)) {
            throw new Refusal("mentors.refusal.ends-before");
        }
        if (ends.isAfter(begins.plusYears(LONGEST_YEARS))) {
            throw new Refusal("mentors.refusal.too-long", LONGEST_YEARS);
        }
    }
}
