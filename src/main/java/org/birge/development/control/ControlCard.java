package org.birge.development.control;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Scope;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On the head's Today from ten school days before a control point until it is confirmed. */
@Component
class ControlCard implements TodayCard {

    private final NearPoints near;
    private final ControlDays days;

    ControlCard(NearPoints near, ControlDays days) {
        this.near = near;
        this.days = days;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.WRITE_REPORT)) {
            return Optional.empty();
        }
        return near.of(ReadControl.school(Scope.current()), today)
                .map(point -> new Card(
                        "development/control/card",
                        new NearControl(
                                point,
                                days.held(point.day()),
                                days.held(point.day()).isBefore(today))));
    }
}
