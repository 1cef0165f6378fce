package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks leaders what their teachers need, or stops asking. What was said before is kept, but counts and is shown only while they are asked. */
@Component
public class SwitchLeadersView {

    private final Campaigns campaigns;
    private final LeaderViews views;
    private final CountryPack pack;
    private final Clock clock;

    SwitchLeadersView(Campaigns campaigns, LeaderViews views, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.views = views;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses after the last day. Of newcomers leaders are never asked. */
    @Transactional
    public void run(String id, boolean on) {
        Campaign campaign = campaigns.forUpdate(id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        CampaignRules.demand(
                CampaignCommand.SWITCH_VIEW,
                CampaignRules.parties(Scope.current(), campaign.organisation()),
                CampaignRules.stage(campaign, today));
        if (campaign.newcomers()) {
            throw new NotFound();
        }
        if (campaign.leadersView() == on) {
            return;
        }
        campaigns.switchLeadersView(campaign.id(), on);
        if (on) {
            views.begin(campaign, today);
        }
    }
}
