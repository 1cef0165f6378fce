package org.birge.growth.order;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority agrees to an order, or gives it back with a reason (J3a.4). Nobody agrees to what they drew up, wrote in or submitted themself. */
@Component
public class AnswerOrder {

    public record Agreement(String order, long version) {}

    public record Return(String order, long version, String words) {

        public Return {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Orders orders;
    private final OrderNews news;

    AnswerOrder(Orders orders, OrderNews news) {
        this.orders = orders;
        this.news = news;
    }

    @Transactional
    public void agree(Agreement command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.AGREE, command.version());
        orders.agreed(order.id());
        orders.happened(order.id(), "agreed", null);
        news.agreed(order);
    }

    @Transactional
    public void giveBack(Return command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.RETURN, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("orders.refusal.no-reason");
        }
        orders.returned(order.id(), command.words());
        orders.happened(order.id(), "returned", command.words());
        news.returned(order, command.words());
    }
}
