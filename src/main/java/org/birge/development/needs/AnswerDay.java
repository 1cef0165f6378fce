package org.birge.development.needs;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.instruments.Campaign;
import org.birge.instruments.OwnAnswers;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The last day of the questionnaire that still waits for one, in one's calendar. */
@Component
class AnswerDay implements DatedEntries {

    private final OwnAnswers answers;
    private final CountryPack pack;

    AnswerDay(OwnAnswers answers, CountryPack pack) {
        this.answers = answers;
        this.pack = pack;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        if (!actor.may(Permission.ANSWER_NEEDS)) {
            return List.of();
        }
        return answers.waiting(actor.personOrNotFound())
                .filter(own -> own.campaign().organisation() == actor.organisation()
                        && !own.campaign().closes().isBefore(since))
                .map(own -> List.of(entry(own.campaign(), own.questions().minutes(), words)))
                .orElseGet(List::of);
    }

    private DatedEntry entry(Campaign campaign, int minutes, Words words) {
        return new DatedEntry(
                "answers-" + campaign.publicId(),
                (int) campaign.version(),
                campaign.opens().atStartOfDay(pack.timeZone()).toInstant(),
                words.of("needs.calendar.answer"),
                words.of("needs.calendar.minutes", minutes),
                "",
                "/answer/" + campaign.publicId(),
                When.on(campaign.closes()),
                false);
    }
}
