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

/**
 * On Today: for the authority the orders before it; for the office what came back, what is to be sent, planned or closed, and whose
 * answer is overdue. The own work stands first.
 */
@Component
class OrdersToday implements TodayCard {

    private static final int MOST = 8;

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
                select exists (select 1 from growth.orders_waiting(:person, :place, :low, :high, :orders_decides, :orders_plans, :today))
                """,
                Map.of(
                        "orders_decides",
                        actor.may(Permission.DECIDE_ORDERS),
                        "orders_plans",
                        actor.may(Permission.RUN_TRAININGS),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high(),
                        "place",
                        actor.organisation(),
                        "person",
                        actor.personOrNotFound(),
                        "today",
                        today)));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        List<OrdersWaiting.Next> next = next(actor, today);
        return next.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/order/today", new OrdersWaiting(next)));
    }

    private List<OrdersWaiting.Next> next(Actor actor, LocalDate today) {
        return sql.sql("""
                select o.public_id, w.what, coalesce(o.institute_name, i.name) as institute, p.short_name as office, w.due as by,
                       coalesce(w.due < :today, false) as late
                  from growth.orders_waiting(:person, :place, :low, :high, :decides, :plans, :today) w
                  join growth.course_order o on o.id = w.id
                  join growth.institute i on i.id = o.institute_id
                  join registry_api.place p on p.id = o.organisation_id
                 order by array_position(array['mend', 'send', 'enter', 'plan', 'finish', 'agree'], w.what), w.due, w.id
                 limit :most
                """)
                .param("decides", actor.may(Permission.DECIDE_ORDERS))
                .param("plans", actor.may(Permission.RUN_TRAININGS))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("place", actor.organisation())
                .param("person", actor.personOrNotFound())
                .param("today", today)
                .param("most", MOST)
                .query(OrdersWaiting.Next.class)
                .list();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && actor.may(Permission.ORDER_COURSES);
    }
}
