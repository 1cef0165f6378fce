package org.birge.growth.order;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each line is answered and nothing is left to do: the order is laid by. */
@Component
public class FinishOrder {

    public record Command(String order, long version) {}

    private final Orders orders;

    FinishOrder(Orders orders) {
        this.orders = orders;
    }

    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.FINISH, command.version());
        orders.done(order.id());
        orders.happened(order.id(), "done", null);
    }
}
