package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the clock of one's own questionnaire; to start twice changes nothing. */
@Component
public class BeginAnswering {

    private final Campaigns campaigns;
    private final OwnAnswers answers;
    private final CountryPack pack;
    private final Clock clock;

    BeginAnswering(Campaigns campaigns, OwnAnswers answers, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(String id, long person) {
        Campaign campaign = campaigns.forShare(id).orElseThrow(NotFound::new);
        OwnAnswer own = answers.of(campaign, person).orElseThrow(NotFound::new);
        if (!campaign.takesAnswers(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        answers.begin(own.respondent(), person, clock.instant());
    }
}
