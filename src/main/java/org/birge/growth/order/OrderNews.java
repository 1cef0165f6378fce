package org.birge.growth.order;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the authority and the office that drew an order up what the other did. Nobody is told of their own deed. */
@Component
class OrderNews {

    private final JdbcClient sql;
    private final Leaders leaders;
    private final OrderDays days;
    private final ApplicationEventPublisher events;

    OrderNews(JdbcClient sql, Leaders leaders, OrderDays days, ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.days = days;
        this.events = events;
    }

    void submitted(CourseOrder order) {
        tell(deciding(order).stream(), "orders.notice.submitted", order, office(order), order.institute());
    }

    void agreed(CourseOrder order) {
        tell(office(order.drawnBy(), order), "orders.notice.agreed", order, order.institute());
    }

    void returned(CourseOrder order, String reason) {
        tell(office(order.drawnBy(), order), "orders.notice.returned", order, order.institute(), reason);
    }

    /** Those who drew it up, where the authority sent it; and whoever agreed to it, where the office did. */
    void sent(CourseOrder order, String number) {
        tell(both(order), "orders.notice.sent", order, order.institute(), number);
    }

    void answered(CourseOrder order) {
        tell(Stream.concat(both(order), planning(order)), "orders.notice.answered", order, order.institute());
    }

    void withdrawn(CourseOrder order, String reason) {
        Stream<Long> told = order.decidedBy() == null ? deciding(order).stream() : Stream.of(order.decidedBy());
        Stream<Long> planning = order.sentFrom() == null ? Stream.empty() : planning(order);
        tell(Stream.concat(told, planning), "orders.notice.withdrawn", order, office(order), order.institute(), reason);
    }

    private Stream<Long> both(CourseOrder order) {
        return Stream.concat(office(order.drawnBy(), order), Stream.ofNullable(order.decidedBy()));
    }

    /** The head of the centre that is to plan what was promised. */
    private Stream<Long> planning(CourseOrder order) {
        return leaders.ofCentre(order.organisation()).stream();
    }

    /** Who drew it up, and the head of a centre. */
    private Stream<Long> office(long drawnBy, CourseOrder order) {
        return Stream.concat(Stream.of(drawnBy), leaders.at(order.organisation()).stream());
    }

    private String office(CourseOrder order) {
        return sql.sql("select short_name from registry_api.place where id = :id")
                .param("id", order.organisation())
                .query(String.class)
                .single();
    }

    /** The officers of the nearest authority that has any who had no hand in the order: of the own office, or above it. */
    private List<Long> deciding(CourseOrder order) {
        return sql.sql("""
                with recursive above (id, parent_id, steps) as (
                  select p.id, p.parent_id, 0
                    from registry_api.place p
                   where p.id = :office
                  union all
                  select p.id, p.parent_id, a.steps + 1
                    from above a
                    join registry_api.place p on p.id = a.parent_id
                ), officer as (
                  select a.steps, o.person
                    from above a
                   cross join lateral access_api.people_in_role('authority-officer', a.id, :today) as o (person)
                   where not growth.had_hand_in_order(:order, o.person)
                )
                select person
                  from officer
                 where steps = (select min(steps) from officer)
                """)
                .param("office", order.organisation())
                .param("today", days.today())
                .param("order", order.id())
                .query(Long.class)
                .list();
    }

    private void tell(Stream<Long> people, String key, CourseOrder order, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> told = people.distinct()
                .filter(person -> !Objects.equals(person, self))
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new Notice(told, key, List.of(values), "/trainings/orders/" + order.publicId()));
        }
    }
}
