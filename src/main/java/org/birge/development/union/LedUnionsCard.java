package org.birge.development.union;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** On the Today of whoever leads a method union: the way to its page, and how many steps wait there. */
@Component
class LedUnionsCard implements TodayCard {

    private final LedUnions unions;

    LedUnionsCard(LedUnions unions) {
        this.unions = unions;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return actor.person() == null || !actor.atSchool() || !actor.may(Permission.SEE_UNIONS)
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(LedUnions.ANY, Map.of("person", actor.person())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.atSchool() || !actor.may(Permission.SEE_UNIONS)) {
            return Optional.empty();
        }
        List<UnionsLed.Row> rows = unions.mine();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Card("development/union/led", new UnionsLed(rows)));
    }
}
