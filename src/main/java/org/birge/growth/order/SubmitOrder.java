package org.birge.growth.order;

import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an order before the authority, which answers within the working days it promises. An order asks for something. */
@Component
public class SubmitOrder {

    public record Command(String order, long version) {}

    private final Orders orders;
    private final OrderLines lines;
    private final OrderNews news;

    SubmitOrder(Orders orders, OrderLines lines, OrderNews news) {
        this.orders = orders;
        this.lines = lines;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.SUBMIT, command.version());
        if (lines.of(order.id()).isEmpty()) {
            throw new Refusal("orders.refusal.empty");
        }
        orders.submitted(order.id());
        orders.happened(order.id(), "submitted", null);
        news.submitted(order);
    }
}
