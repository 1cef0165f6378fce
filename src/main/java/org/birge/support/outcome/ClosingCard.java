package org.birge.support.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.rules.Party;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipCard;
import org.birge.support.mentor.Mentorships;
import org.birge.support.mentor.Pair;
import org.birge.tasks.TodayCard.Card;
import org.springframework.stereotype.Component;

/** On the page of a pair that is over: for the two the closing question and the own answer, for the head both answers. */
@Component
class ClosingCard implements MentorshipCard {

    private final Mentorships mentorships;
    private final Closings closings;

    ClosingCard(Mentorships mentorships, Closings closings) {
        this.mentorships = mentorships;
        this.closings = closings;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Card> card(Actor actor, Pair pair) {
        Mentorship mentorship = mentorships.find(pair.publicId());
        ClosingState state = closings.state(mentorship);
        if (!ClosingRules.allows(ClosingCommand.READ, mentorship, state)) {
            return Optional.empty();
        }
        List<Closings.Given> given = closings.of(pair.id());
        boolean own = pair.parties().contains(Party.MENTOR) || pair.parties().contains(Party.MENTEE);
        List<ClosingSeen.Line> lines = Stream.of(pair.mentee(), pair.mentor())
                .filter(person -> !own || person.equals(actor.person()))
                .map(person -> new ClosingSeen.Line(
                        person == pair.mentor(),
                        given.stream()
                                .filter(one -> one.person() == person)
                                .findFirst()
                                .map(Closings.Given::answer)
                                .orElse(null)))
                .toList();
        boolean may = ClosingRules.allows(ClosingCommand.ANSWER, mentorship, state);
        if (own && !may && given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                "support/outcome/closing-card",
                new ClosingSeen(pair.publicId(), lines, own, may ? pair.ends().plusDays(ClosingState.DAYS) : null)));
    }
}
