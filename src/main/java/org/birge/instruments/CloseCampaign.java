package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a campaign and counts its figures, once. Before that nobody sees any: two looks at a running campaign would tell the answer that came
 * in between.
 */
@Component
public class CloseCampaign {

    private final Campaigns campaigns;
    private final Respondents respondents;
    private final CountryPack pack;
    private final Clock clock;

    CloseCampaign(Campaigns campaigns, Respondents respondents, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.respondents = respondents;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses when it is closed already; the application itself closes it after its last day only. */
    @Transactional
    public Campaign run(String campaign) {
        Campaign open = campaigns.forUpdate(campaign).orElseThrow(NotFound::new);
        CampaignRules.demand(
                CampaignCommand.CLOSE,
                CampaignRules.parties(Scope.current(), open.organisation()),
                CampaignRules.stage(open, LocalDate.now(clock.withZone(pack.timeZone()))));
        campaigns.close(open.id(), clock.instant(), Scope.current().account());
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        for (Instrument instrument : Instrument.values()) {
            List<Respondents.Answered> people = respondents.answered(open.id(), instrument);
            List<String> shown = ShownGroups.of(
                    people.stream().map(Respondents.Answered::groups).toList(), open.smallestGroup());
            respondents.publish(open.id(), instrument, shown, SourceGroups.of(people, shown, open.smallestGroup()), at);
        }
        respondents.finish(open.id(), at);
        return campaigns.of(campaign).orElseThrow();
    }
}
