package org.birge.growth.order;

import java.time.Instant;
import java.time.LocalDate;
import org.birge.growth.OfficeDays;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down with which letter an agreed order went to the institute: its number in the office's book and its day. */
@Component
public class SendOrder {

    public record Command(String order, long version, String number, LocalDate day) {

        public Command {
            number = number.strip();
            Longest.demand("number", number, Longest.NUMBER);
        }
    }

    private static final int DAYS_LATE = 60;

    private final Orders orders;
    private final OfficeDays days;
    private final OrderNews news;

    SendOrder(Orders orders, OfficeDays days, OrderNews news) {
        this.orders = orders;
        this.days = days;
        this.news = news;
    }

    /** Refuses a letter without number, of the future, one written more than {@value #DAYS_LATE} days ago, and one from before the authority agreed. */
    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.SEND, command.version());
        if (command.number().isEmpty()) {
            throw new Refusal("orders.problem.letter-number");
        }
        if (command.day().isAfter(days.today())
                || command.day().isBefore(days.today().minusDays(DAYS_LATE))) {
            throw new Refusal("orders.problem.letter-day", DAYS_LATE);
        }
        Instant agreed = order.agreedAt();
        if (agreed != null && command.day().isBefore(days.dayOf(agreed))) {
            throw new Refusal("orders.problem.letter-early");
        }
        orders.sent(order.id(), command.number(), command.day());
        orders.happened(order.id(), "sent", command.number());
        news.sent(order, command.number());
    }
}
