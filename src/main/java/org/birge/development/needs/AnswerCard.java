package org.birge.development.needs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.instruments.OwnAnswers;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** Asks, on Today, for the questionnaire that is still waiting for this person. */
@Component
class AnswerCard implements TodayCard {

    private final OwnAnswers answers;

    AnswerCard(OwnAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 10;
    }

    /** Whoever is asked has something waiting, and it is short. */
    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !actor.may(Permission.ANSWER_NEEDS) || actor.person() == null
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(OwnAnswers.WAITING, Map.of("person", actor.person())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.may(Permission.ANSWER_NEEDS) || actor.person() == null) {
            return Optional.empty();
        }
        return answers.waiting(actor.person())
                .filter(own -> own.campaign().takesAnswers(today))
                .map(own -> new Card(
                        "development/needs/_card",
                        new AnswerWaiting(
                                own.campaign().publicId(),
                                own.campaign().closes(),
                                own.questions().minutes(),
                                own.startedAt() != null)));
    }
}
