package org.birge.development.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.stereotype.Component;

/** On Today of who carried a measure out: the done ones of which nobody has said whom they reached. */
@Component
class ReachedCard implements TodayCard {

    private static final int SHOWN = 4;

    private final ReachedRows rows;

    ReachedCard(ReachedRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !carriesOut(actor) || actor.person() == null
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(
                        ReachedRows.ANY_UNTOLD,
                        Map.of(
                                "person",
                                actor.person(),
                                "school_year",
                                SchoolYear.at(today).start())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!carriesOut(actor) || actor.person() == null) {
            return Optional.empty();
        }
        List<UntoldPage.Measure> untold = rows.untold(actor.person(), SchoolYear.at(today), SHOWN);
        return untold.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("development/effect/untold", new UntoldPage(untold)));
    }

    private static boolean carriesOut(Actor actor) {
        return actor.atSchool() && actor.may(Permission.OWN_TASKS);
    }
}
