package org.birge.support.situation;

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

/** On Today: the problems the centre has not answered, and at a school those it has, which wait for what came of it. */
@Component
class SituationToday implements TodayCard {

    private final ProblemRows rows;

    SituationToday(ProblemRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.problem
                   where place_key >= :low
                     and place_key < :high
                     and shown_at is not null
                     and solved_at is null)
                """, Map.of("low", actor.grant().low(), "high", actor.grant().high())));
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional::empty;
        }
        boolean centre = actor.may(Permission.ANSWER_SUPPORT);
        Supplier<Optional<ProblemRows.Waiting>> waiting = rows.waiting(asked, actor);
        return () -> waiting.get().flatMap(found -> card(centre, found));
    }

    private static Optional<Card> card(boolean centre, ProblemRows.Waiting waiting) {
        int mine = centre ? waiting.unanswered() : waiting.answered();
        return mine == 0
                ? Optional.empty()
                : Optional.of(new Card("support/situation/today", new SituationWaiting(centre, mine)));
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.ANSWER_SUPPORT) || actor.may(Permission.RECEIVE_VISITS));
    }
}
