package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.registry.SchoolsWithoutHead;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On the authority's Today: schools without a head, those that nobody heads first, then those with an acting head and until when. */
@Component
class HeadlessCard implements TodayCard {

    private static final int SHOWN = 8;

    private final SchoolsWithoutHead schools;

    HeadlessCard(SchoolsWithoutHead schools) {
        this.schools = schools;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.DECIDE_PLAN)) {
            return Optional.empty();
        }
        List<SchoolsWithoutHead.School> found =
                schools.within(actor.grant().low(), actor.grant().high(), today, SHOWN);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        "registry/acting/headless",
                        new HeadlessSchools(found, found.getFirst().all())));
    }
}
