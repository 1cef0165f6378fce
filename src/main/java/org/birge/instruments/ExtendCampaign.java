package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the staff of a campaign more days. A closed one stays closed once its figures are counted; one that told nothing is taken up again. */
@Component
public class ExtendCampaign {

    private final Campaigns campaigns;
    private final SharedDiagnoses shared;
    private final CountryPack pack;
    private final Clock clock;

    ExtendCampaign(Campaigns campaigns, SharedDiagnoses shared, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.shared = shared;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Refuses a campaign whose figures are counted, by itself or with other schools, and a closed one that another has followed.
     *
     * @param closes the new last day of answering, not before today
     */
    @Transactional
    public Campaign run(String campaign, long version, LocalDate closes) {
        Campaign extended = campaigns.forUpdate(campaign).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        CampaignRules.demand(
                CampaignCommand.EXTEND,
                CampaignRules.parties(Scope.current(), extended.organisation()),
                CampaignRules.stage(extended, today));
        if (extended.isClosed() && (!newest(extended) || shared.counts(extended.id()))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        if (extended.version() != version) {
            throw Refusal.stale();
        }
        if (closes.isBefore(today)) {
            throw new Refusal("instruments.refusal.closes-in-the-past");
        }
        campaigns.extend(extended.id(), closes);
        return campaigns.of(campaign).orElseThrow();
    }

    private boolean newest(Campaign campaign) {
        return campaigns.at(campaign.organisation()).getFirst().id() == campaign.id();
    }
}
