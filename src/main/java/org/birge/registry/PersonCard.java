package org.birge.registry;

import java.util.Optional;
import org.birge.access.Actor;
import org.birge.tasks.TodayCard;

/** A card of another module on the page of a person; modules contribute beans. */
public interface PersonCard {

    /**
     * Whose page it is.
     *
     * @param id of the registry
     * @param own whether the reader is this person
     */
    record Seen(long id, String publicId, boolean own) {}

    /** Position from the top, ascending. */
    int order();

    /** The card for this reader, empty when there is nothing to show them. Asked within the transaction of the page. */
    Optional<TodayCard.Card> card(Actor actor, Seen person);
}
