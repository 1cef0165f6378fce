package org.birge.support.induction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!actor.may(Permission.FOLLOW_PAIRS)) {
            return Optional.empty();
        }
        int late = milestones.late(actor, today);
        return late == 0
                ? Optional.empty()
                : Optional.of(new Card("support/induction/milestones-today", new LateMilestones(late)));
    }
}
