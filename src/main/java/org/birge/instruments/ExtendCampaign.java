package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the staff of an open campaign more days. A closed one stays closed: its figures have been counted. */
@Component
public class ExtendCampaign {

    private final Campaigns campaigns;
    private final CountryPack pack;
    private final Clock clock;

    ExtendCampaign(Campaigns campaigns, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.pack = pack;
        this.clock = clock;
    }

    /** @param closes the new last day of answering, not before today */
    @Transactional
    public Campaign run(String campaign, long version, LocalDate closes) {
        Campaign open = campaigns.forUpdate(campaign).orElseThrow(NotFound::new);
        if (open.isClosed()) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        if (open.version() != version) {
            throw Refusal.stale();
        }
        if (closes.isBefore(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.closes-in-the-past");
        }
        campaigns.extend(open.id(), closes);
        return campaigns.of(campaign).orElseThrow();
    }
}
