package org.birge.growth.order;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the institute answered to a line: for how many and when it holds the course, or why it does not (J3a.4). It can be written anew until the
 * order is finished.
 */
@Component
public class AnswerLine {

    /** @param people null where the institute declined; then words say why */
    public record Command(
            String order,
            long version,
            String line,
            @Nullable Integer people,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private static final int YEARS = 2;

    private final Orders orders;
    private final OrderLines lines;
    private final OfficeDays days;
    private final OrderNews news;

    AnswerLine(Orders orders, OrderLines lines, OfficeDays days, OrderNews news) {
        this.orders = orders;
        this.lines = lines;
        this.days = days;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.ANSWER, command.version());
        OrderLine line = lines.find(order.id(), command.line());
        Integer people = command.people();
        if (people == null) {
            if (command.words().isEmpty()) {
                throw new Refusal("orders.problem.why-declined");
            }
            lines.declined(line, command.words());
        } else {
            agreed(line, people, command.begins(), command.ends(), command.words());
        }
        orders.answeredIfWhole(order.id());
        orders.happened(order.id(), people == null ? "line-declined" : "line-agreed", line.title());
        if (order.state() == OrderState.SENT
                && orders.find(order.publicId())
                                .demand(OrderCommand.READ, Scope.current())
                                .state()
                        == OrderState.ANSWERED) {
            news.answered(order);
        }
    }

    private void agreed(
            OrderLine line, int people, @Nullable LocalDate begins, @Nullable LocalDate ends, String words) {
        if (people < 1 || people > LineContent.MOST_PEOPLE) {
            throw new Refusal("orders.problem.people", LineContent.MOST_PEOPLE);
        }
        if (begins == null || ends == null) {
            throw new Refusal("orders.problem.days");
        }
        LocalDate today = days.today();
        if (begins.isBefore(today.minusYears(1))) {
            throw new Refusal("orders.problem.begins");
        }
        if (ends.isBefore(begins) || ends.isAfter(today.plusYears(YEARS))) {
            throw new Refusal("orders.problem.ends");
        }
        lines.agreed(line, people, begins, ends, words);
    }
}
