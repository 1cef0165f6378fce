package org.birge.tasks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.web.OneStatement;

/** A card on Today; modules contribute beans. */
public interface TodayCard {

    /** A template that takes shell and page, and draws one {@code <section class="sheet">}. */
    record Card(String template, Object page) {}

    /** Position from the top, ascending: 10 asks for an answer, 20 our year, 30 the next sitting, 40 the greatest needs. */
    int order();

    /** Whether it is this role's work itself and stands above what the person owes; else it stands beside. */
    default boolean leads() {
        return false;
    }

    /**
     * A question of yes or no that tells cheaply whether there may be something to say; all cards' are asked in one statement, and a card with a no is not
     * asked further. Empty for a card that needs no such question: it always has something to say, or knows without the database that it has not.
     */
    default Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return Optional.empty();
    }

    /** The card for this actor, empty when there is nothing to say. Asked at each opening of Today, so one cheap query; a card has this or the next. */
    default Optional<Card> card(Actor actor, LocalDate today) {
        return Optional.empty();
    }

    /** The same for a card whose question need not wait for those of others: they all go to the database together. */
    default Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        return () -> card(actor, today);
    }
}
