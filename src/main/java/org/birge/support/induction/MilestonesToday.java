package org.birge.support.induction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** On Today of the head and the centre: milestones of pairs that should have been reached already. */
@Component
class MilestonesToday implements TodayCard {

    private final ReadMilestones milestones;

    MilestonesToday(ReadMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!actor.may(Permission.FOLLOW_PAIRS)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.mentorship
                   where place_key >= :low
                     and place_key < :high
                     and active_at is not null
                     and ended_at is null)
                """, Map.of("low", actor.grant().low(), "high", actor.grant().high())));
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.may(Permission.FOLLOW_PAIRS)) {
            return Optional::empty;
        }
        Supplier<Optional<LateMilestones>> late = milestones.late(asked, actor, today);
        return () -> late.get()
                .filter(milestones -> milestones.late() > 0)
                .map(milestones -> new Card("support/induction/milestones-today", milestones));
    }
}
