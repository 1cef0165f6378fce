package org.birge.support.reserve;

import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.registry.PersonCard;
import org.birge.tasks.TodayCard.Card;
import org.springframework.stereotype.Component;

/** On one's own page: one's entries in the leadership reserve, or the way into it. Nobody else's page shows it. */
@Component
class ReserveOfPerson implements PersonCard {

    private final ReserveRows rows;

    ReserveOfPerson(ReserveRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Card> card(Actor actor, Seen person) {
        if (!person.own() || !actor.may(Permission.JOIN_MENTORING)) {
            return Optional.empty();
        }
        List<ReserveLine> own = rows.concerning(person.id(), true);
        return Optional.of(new Card("support/reserve/of-person", new OwnReserve(own, List.of(), false)));
    }
}
