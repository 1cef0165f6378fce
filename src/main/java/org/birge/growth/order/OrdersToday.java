package org.birge.growth.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On Today: for the authority the orders before it; for the office what came back, what is to be sent, whose answer is overdue, what is answered. */
@Component
class OrdersToday implements TodayCard {

    private static final int MOST = 8;
    /** Days after the letter from which the institute's answer is asked for. */
    private static final int DAYS_TO_ANSWER = 14;

    private final JdbcClient sql;

    OrdersToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 19;
    }

    /** Each part has its partial index. */
    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select :orders_decides and exists (
                         select 1
                           from growth.course_order o
                          where o.place_key >= :low
                            and o.place_key < :high
                            and o.submitted_at is not null
                            and o.returned_at is null
                            and o.agreed_at is null
                            and o.withdrawn_at is null)
                    or exists (
                         select 1
                           from growth.course_order o
                          where o.organisation_id = :place
                            and o.submitted_at is not null
                            and o.done_at is null
                            and o.withdrawn_at is null
                            and (o.returned_at is not null or o.agreed_at is not null and o.sent_at is null or o.answered_at is not null))
                    or exists (
                         select 1
                           from growth.course_order o
                          where o.sent_from = :place
                            and o.sent_at is not null
                            and o.answered_at is null
                            and o.withdrawn_at is null
                            and o.letter_day <= :orders_since)
                """,
                Map.of(
                        "orders_decides",
                        actor.may(Permission.DECIDE_ORDERS),
                        "orders_since",
                        today.minusDays(DAYS_TO_ANSWER),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high(),
                        "place",
                        actor.organisation())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        List<OrdersWaiting.Next> next = next(actor, today);
        return next.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/order/today", new OrdersWaiting(next)));
    }

    private List<OrdersWaiting.Next> next(Actor actor, LocalDate today) {
        return sql.sql("""
                with waiting as (
                  select o.id, 'agree' as what, o.answer_by as by
                    from growth.course_order o
                   where :decides
                     and o.place_key >= :low
                     and o.place_key < :high
                     and o.submitted_at is not null
                     and o.returned_at is null
                     and o.agreed_at is null
                     and o.withdrawn_at is null
                     and o.drawn_by <> :person
                  union all
                  select o.id, case when o.returned_at is not null then 'mend' when o.answered_at is not null then 'finish' else 'send' end, null
                    from growth.course_order o
                   where o.organisation_id = :place
                     and o.submitted_at is not null
                     and o.done_at is null
                     and o.withdrawn_at is null
                     and (o.returned_at is not null or o.agreed_at is not null and o.sent_at is null or o.answered_at is not null)
                  union all
                  select o.id, 'enter', null
                    from growth.course_order o
                   where o.sent_from = :place
                     and o.sent_at is not null
                     and o.answered_at is null
                     and o.withdrawn_at is null
                     and o.letter_day <= :since)
                select o.public_id, w.what, i.name as institute, p.short_name as office, w.by, coalesce(w.by < :today, false) as late
                  from waiting w
                  join growth.course_order o on o.id = w.id
                  join growth.institute i on i.id = o.institute_id
                  join registry_api.place p on p.id = o.organisation_id
                 order by w.by, w.id
                 limit :most
                """)
                .param("decides", actor.may(Permission.DECIDE_ORDERS))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("place", actor.organisation())
                .param("person", actor.personOrNotFound())
                .param("since", today.minusDays(DAYS_TO_ANSWER))
                .param("today", today)
                .param("most", MOST)
                .query(OrdersWaiting.Next.class)
                .list();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && actor.may(Permission.ORDER_COURSES);
    }
}
