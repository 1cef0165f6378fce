package org.birge.development;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.instruments.Campaign;
import org.birge.instruments.CloseCampaign;
import org.birge.instruments.ExtendCampaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.SharedNeeds;
import org.birge.instruments.SubmitAnswers;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The diagnosis of a school's year: a campaign and the school's summary row, moved on together. */
@Component
public class Diagnosis {

    private static final int SCHOOL_DAYS_OPEN = 10;
    private static final int DAYS_OPEN_IN_SUMMER = 14;

    private final OpenCampaign openCampaign;
    private final ExtendCampaign extendCampaign;
    private final CloseCampaign closeCampaign;
    private final SubmitAnswers submitAnswers;
    private final SchoolYears years;
    private final PriorityNeeds needs;
    private final SharedNeeds shared;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;

    Diagnosis(
            OpenCampaign openCampaign,
            ExtendCampaign extendCampaign,
            CloseCampaign closeCampaign,
            SubmitAnswers submitAnswers,
            SchoolYears years,
            PriorityNeeds needs,
            SharedNeeds shared,
            Trail trail,
            CountryPack pack,
            Clock clock) {
        this.openCampaign = openCampaign;
        this.extendCampaign = extendCampaign;
        this.closeCampaign = closeCampaign;
        this.submitAnswers = submitAnswers;
        this.years = years;
        this.needs = needs;
        this.shared = shared;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
    }

    /** The year a diagnosis opened on this day serves: from March on the one to come, before that the one that runs. */
    public SchoolYear yearOf(LocalDate day) {
        SchoolYear running = SchoolYear.at(day);
        return day.getMonthValue() >= Month.MARCH.getValue() && day.getMonthValue() < Month.AUGUST.getValue()
                ? running.next()
                : running;
    }

    /** The last day offered for a diagnosis opened on this day: ten school days, two weeks in summer. */
    public LocalDate usualClosing(LocalDate day) {
        LocalDate closes = pack.yearOf(day).plusSchoolDays(day, SCHOOL_DAYS_OPEN);
        return closes.isAfter(day.plusDays(3L * DAYS_OPEN_IN_SUMMER)) ? day.plusDays(DAYS_OPEN_IN_SUMMER) : closes;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    /** Opens the campaign of a school's year. */
    @Transactional
    public Campaign open(OpenCampaign.Command command) {
        Campaign campaign = openCampaign.run(command);
        if (!campaign.newcomers()) {
            years.opened(campaign);
        }
        return campaign;
    }

    /** Whether the last day can be moved: while it is open, and after closing when it told nothing and no plan counts on that. */
    public boolean mayExtend(Campaign campaign) {
        return !campaign.isClosed()
                || campaign.toldNothing()
                        && !years.planned(campaign.organisation(), campaign.year())
                        && !shared.counts(campaign);
    }

    /** Moves the last day; a campaign that told nothing is open again. Refuses where a plan is begun without its figures. */
    @Transactional
    public Campaign extend(Campaign campaign, long version, LocalDate closes) {
        if (!mayExtend(campaign)) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        Campaign extended = extendCampaign.run(campaign.publicId(), version, closes);
        if (campaign.isClosed()) {
            trail.record("campaign-reopened", "campaign", campaign.id(), Map.of());
        }
        years.extended(extended);
        return extended;
    }

    /** Closes the campaign, for good when there are figures; from now on these can be read. */
    @Transactional
    public Campaign close(String campaign) {
        Campaign closed = closeCampaign.run(campaign);
        if (!closed.newcomers()) {
            years.closed(
                    closed,
                    today(),
                    needs.of(closed.organisation(), closed.year()).stream()
                            .findFirst()
                            .orElse(null));
        }
        trail.record("campaign-closed", "campaign", closed.id(), Map.of());
        return closed;
    }

    /** Hands a person's answers in. */
    @Transactional
    public void handIn(Campaign campaign, long person) {
        if (submitAnswers.run(campaign.publicId(), person)) {
            years.answered(campaign);
        }
    }
}
