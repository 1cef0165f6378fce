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

    private final OwnAnswers answers;
    private final CountryPack pack;
    private final Clock clock;

    BeginAnswering(OwnAnswers answers, CountryPack pack, Clock clock) {
        this.answers = answers;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(String id, long person) {
        OwnAnswer own = answers.held(id, person).orElseThrow(NotFound::new);
        if (!own.campaign().takesAnswers(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("instruments.refusal.campaign-closed");
        }
        answers.begin(own.respondent(), person, clock.instant());
    }
}
