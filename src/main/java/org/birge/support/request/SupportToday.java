package org.birge.support.request;

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

/** On Today: the queue of the centre, and at a school what waits for the asker's word. */
@Component
class SupportToday implements TodayCard {

    private final RequestRows rows;

    SupportToday(RequestRows rows) {
        this.rows = rows;
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
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (
                  select 1
                    from support.request
                   where place_key >= :low
                     and place_key < :high
                     and confirmed_at is null
                     and withdrawn_at is null)
                """, Map.of("low", actor.grant().low(), "high", actor.grant().high())));
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional::empty;
        }
        boolean centre = actor.may(Permission.ANSWER_SUPPORT);
        Supplier<Optional<RequestRows.Waiting>> waiting = rows.waiting(asked, actor);
        return () -> waiting.get().flatMap(found -> card(centre, found));
    }

    private static Optional<Card> card(boolean centre, RequestRows.Waiting waiting) {
        boolean anything = centre ? waiting.fresh() + waiting.late() > 0 : waiting.toConfirm() > 0;
        return anything
                ? Optional.of(new Card(
                        "support/request/today",
                        new SupportWaiting(centre, waiting.fresh(), waiting.late(), waiting.toConfirm())))
                : Optional.empty();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.ANSWER_SUPPORT) || actor.may(Permission.ASK_SUPPORT));
    }
}
