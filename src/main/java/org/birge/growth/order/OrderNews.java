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
    private final ApplicationEventPublisher events;

    OrderNews(JdbcClient sql, Leaders leaders, ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.events = events;
    }

    void submitted(CourseOrder order) {
        tell(deciding(order), "orders.notice.submitted", order, office(order), order.institute());
    }

    void agreed(CourseOrder order) {
        tell(own(order), "orders.notice.agreed", order, order.institute());
    }

    void returned(CourseOrder order, String reason) {
        tell(own(order), "orders.notice.returned", order, order.institute(), reason);
    }

    /** Those who drew it up, where the authority sent it; and whoever agreed to it, where the office did. */
    void sent(CourseOrder order, String number) {
        tell(both(order), "orders.notice.sent", order, order.institute(), number);
    }

    void answered(CourseOrder order) {
        tell(Stream.concat(both(order), planning(order)), "orders.notice.answered", order, order.institute());
    }

    void withdrawn(CourseOrder order, String reason) {
        Stream<Long> planning = order.sentFrom() == null ? Stream.empty() : planning(order);
        tell(
                Stream.concat(deciding(order), planning),
                "orders.notice.withdrawn",
                order,
                office(order),
                order.institute(),
                reason);
    }

    private Stream<Long> both(CourseOrder order) {
        return Stream.concat(own(order), deciding(order));
    }

    /** The head of the centre that is to plan what was promised. */
    private Stream<Long> planning(CourseOrder order) {
        return leaders.ofCentre(order.organisation()).stream();
    }

    /** Who drew it up, where they still do so for the office today, and the head of a centre. */
    private Stream<Long> own(CourseOrder order) {
        return Stream.concat(
                leaders.still(order.organisation(), OrderRules.ROLES, List.of(order.drawnBy())).stream(),
                leaders.at(order.organisation()).stream());
    }

    /** Whoever decided, while an officer above; else the officers of the nearest authority that has any who had no hand in the order. */
    private Stream<Long> deciding(CourseOrder order) {
        return leaders.ofAuthority(order.organisation(), hands(order), order.decidedBy()).stream();
    }

    private List<Long> hands(CourseOrder order) {
        return sql.sql("""
                select distinct e.person_id
                  from growth.course_order_event e
                 where e.order_id = :order
                   and growth.had_hand_in_order(e.order_id, e.person_id)
                """).param("order", order.id()).query(Long.class).list();
    }

    private String office(CourseOrder order) {
        return sql.sql("select short_name from registry_api.place where id = :id")
                .param("id", order.organisation())
                .query(String.class)
                .single();
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
