package org.birge.growth.order;

import org.birge.growth.OfficeDays;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An order goes to another institute, for another year, or says something else. */
@Component
public class ChangeOrder {

    public record Command(String order, long version, OrderContent content) {}

    private final Orders orders;
    private final Institutes institutes;
    private final OfficeDays days;

    ChangeOrder(Orders orders, Institutes institutes, OfficeDays days) {
        this.orders = orders;
        this.institutes = institutes;
        this.days = days;
    }

    /** A year that has begun before stays possible where the order was for it already. */
    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.CHANGE, command.version());
        SchoolYear from = order.year() < days.year().start() ? new SchoolYear(order.year()) : days.year();
        OrderContent content = command.content().check(from);
        orders.changed(order.id(), content, institutes.chosen(content.institute(), order.id()));
        orders.happened(order.id(), "changed", null);
    }
}
