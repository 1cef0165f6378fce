package org.birge.development.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
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
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.WRITE_REPORT)) {
            return Optional::empty;
        }
        Supplier<Optional<ControlPage.Point>> point = near.of(asked, ReadControl.school(Scope.current()), today);
        return () -> point.get().map(waits -> card(waits, today));
    }

    private Card card(ControlPage.Point point, LocalDate today) {
        LocalDate held = days.held(point.day());
        return new Card("development/control/card", new NearControl(point, held, held.isBefore(today)));
    }
}
