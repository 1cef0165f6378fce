package org.birge.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;

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

    /** The card for this actor, empty when there is nothing to say. Asked at each opening of Today, so one cheap query. */
    Optional<Card> card(Actor actor, LocalDate today);
}
