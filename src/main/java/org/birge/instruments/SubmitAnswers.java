package org.birge.instruments;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a person's answers in: from now on they count. They may still be changed until the campaign closes. */
@Component
public class SubmitAnswers {

    private final Campaigns campaigns;
    private final OwnAnswers answers;
    private final CountryPack pack;
    private final Clock clock;

    SubmitAnswers(Campaigns campaigns, OwnAnswers answers, CountryPack pack, Clock clock) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return whether it was handed in for the first time. Refuses when items are missing or the campaign is closed. */
    @Transactional
    public boolean run(String id, long person) {
        Campaign campaign = campaigns.forUpdate(id).orElseThrow(NotFound::new);
        OwnAnswer own = answers.of(campaign, person).orElseThrow(NotFound::new);
        if (!campaign.takesAnswers(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        if (!own.isComplete()) {
            throw new Refusal("instruments.refusal.items-missing");
        }
        if (own.isSubmitted()) {
            return false;
        }
        answers.submit(own.respondent(), clock.instant());
        campaigns.oneMoreAnswered(campaign.id());
        return true;
    }
}
