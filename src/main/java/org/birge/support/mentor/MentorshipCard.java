package org.birge.support.mentor;

import java.util.Optional;
import org.birge.access.Actor;
import org.birge.tasks.TodayCard;

/** A card on the page of a pair, between what is agreed and what happened; features contribute beans. */
public interface MentorshipCard {

    /** Position from the top, ascending. */
    int order();

    /** The card for this reader, empty when there is nothing to show them. Asked within the transaction of the page. */
    Optional<TodayCard.Card> card(Actor actor, Pair pair);
}
