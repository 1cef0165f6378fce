package org.birge.growth.order;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An order is not wanted any more; the reason stays with it, and the authority that knew of it is told. */
@Component
public class WithdrawOrder {

    public record Command(String order, long version, String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Orders orders;
    private final OrderNews news;

    WithdrawOrder(Orders orders, OrderNews news) {
        this.orders = orders;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.WITHDRAW, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("orders.refusal.no-reason");
        }
        orders.withdrawn(order.id(), command.words());
        orders.happened(order.id(), "withdrawn", command.words());
        if (order.state() != OrderState.DRAFT) {
            news.withdrawn(order, command.words());
        }
    }
}
