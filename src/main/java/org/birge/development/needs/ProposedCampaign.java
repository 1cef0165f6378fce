package org.birge.development.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.birge.instruments.Campaign;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;

/**
 * What the country's calendar has a school ask next (cycle, 1): in spring the effect of this year and the needs of the next in one, after the
 * first day the newcomers, and in a school that begins in mid-year all at once.
 *
 * @param year whose plan the answers serve
 * @param people who would be asked; 0 where that is the whole staff
 * @param until the last day that leaves time for what comes next
 */
public record ProposedCampaign(Kind kind, SchoolYear year, int people, LocalDate until) {

    /** Late is summer, when the spring has passed without a diagnosis. */
    public enum Kind {
        SPRING,
        LATE,
        MID_YEAR,
        NEWCOMERS;

        /** As in the keys of its words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Empty when there is nothing to open, or something is open already.
     *
     * @param year that a diagnosis opened today would serve
     * @param calendar of that year
     * @param campaigns of the school
     * @param notAsked how many of the staff were not asked for that year; looked up only where it matters
     */
    static Optional<ProposedCampaign> on(
            LocalDate today, SchoolYear year, Calendar calendar, List<Campaign> campaigns, IntSupplier notAsked) {
        if (campaigns.stream().anyMatch(campaign -> !campaign.isClosed())) {
            return Optional.empty();
        }
        if (campaigns.stream().anyMatch(campaign -> campaign.year().equals(year))) {
            int people = calendar.asksNewcomers(today) ? notAsked.getAsInt() : 0;
            return people == 0
                    ? Optional.empty()
                    : Optional.of(new ProposedCampaign(Kind.NEWCOMERS, year, people, calendar.lastDay()));
        }
        LocalDate springEnds = calendar.previous().springDiagnosisTo();
        if (!today.isBefore(calendar.firstDay())) {
            return Optional.of(new ProposedCampaign(Kind.MID_YEAR, year, 0, calendar.lastDay()));
        }
        if (today.isAfter(springEnds)) {
            return Optional.of(new ProposedCampaign(Kind.LATE, year, 0, calendar.firstDay()));
        }
        return today.isBefore(calendar.previous().springDiagnosisFrom())
                ? Optional.empty()
                : Optional.of(new ProposedCampaign(Kind.SPRING, year, 0, springEnds));
    }
}
