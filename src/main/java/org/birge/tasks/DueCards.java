package org.birge.tasks;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/**
 * The cards of Today that have something to say. Most have nothing most of the year: whether they may is asked of all in one statement, and only those with
 * a yes read what they say.
 */
@Component
class DueCards {

    private final List<TodayCard> all;

    DueCards(List<TodayCard> cards) {
        this.all =
                cards.stream().sorted(Comparator.comparingInt(TodayCard::order)).toList();
    }

    /** Each with whether it leads, in their order. */
    Supplier<List<Map.Entry<Boolean, TodayCard.Card>>> of(Gathering asked, Actor actor, LocalDate today) {
        List<Supplier<Optional<Map.Entry<Boolean, TodayCard.Card>>>> all = mayHave(asked, actor, today).stream()
                .map(card -> said(card, card.card(asked, actor, today)))
                .toList();
        return () -> all.stream().flatMap(card -> card.get().stream()).toList();
    }

    private static Supplier<Optional<Map.Entry<Boolean, TodayCard.Card>>> said(
            TodayCard card, Supplier<Optional<TodayCard.Card>> answer) {
        return () -> answer.get().map(said -> Map.entry(card.leads(), said));
    }

    private List<TodayCard> mayHave(Gathering gathering, Actor actor, LocalDate today) {
        List<Optional<OneStatement.Question>> asked =
                all.stream().map(card -> card.due(actor, today)).toList();
        List<Boolean> answers = OneStatement.ask(
                gathering, asked.stream().flatMap(Optional::stream).toList(), ResultSet::getBoolean);
        List<TodayCard> cards = new ArrayList<>();
        int answered = 0;
        for (int i = 0; i < all.size(); i++) {
            if (asked.get(i).isEmpty() || answers.get(answered++)) {
                cards.add(all.get(i));
            }
        }
        return cards;
    }
}
