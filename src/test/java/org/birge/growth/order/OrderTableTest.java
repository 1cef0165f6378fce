package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J3a.4 Orders of courses to institutes: every command by everybody in every state")
@BirgeTest
class OrderTableTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private final OrderStory story;

    OrderTableTest(Given given, AutowireCapableBeanFactory beans, PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    @DisplayName(
            "what the table allows succeeds, all else is refused; the centre never agrees, the authority of another area knows nothing")
    void walked() {
        for (OrderState state : OrderState.values()) {
            String order = story.brought(state);
            boolean sent = state == OrderState.SENT || state == OrderState.ANSWERED || state == OrderState.DONE;
            TableWalk<OrderCommand, OrderState> walk = new TableWalk<>(OrderRules.TABLE, transactions)
                    .with(given.methodist(), centre(sent, Party.AUTHOR))
                    .with(given.centreHead(), centre(sent))
                    .with(given.regionalOfficer(), Party.AUTHORITY)
                    .with(given.officer())
                    .with(given.mentor())
                    .with(given.head())
                    .with(given.teacher())
                    .with(given.ministryOfficer());
            long version = story.version(order);
            String line = story.lineOf(order, 0);
            walk.in(state, (command, who) -> give(command, order, line, version));
            assertThat(walk.tried()).isEqualTo(10 * 8);
            assertThat(story.state(order)).isEqualTo(state);
        }
    }

    private static Party[] centre(boolean sent, Party... more) {
        Set<Party> parties = EnumSet.of(Party.OFFICE, Party.CENTRE, Party.PLANNER);
        parties.addAll(List.of(more));
        if (sent) {
            parties.add(Party.SENDER);
        }
        return parties.toArray(Party[]::new);
    }

    private void give(OrderCommand command, String order, String line, long version) {
        switch (command) {
            case READ -> bean(ReadOrder.class).page(order);
            case CHANGE ->
                bean(WriteOrderLine.class).run(new WriteOrderLine.Command(order, version, line, OrderStory.INCLUSION));
            case SUBMIT -> bean(SubmitOrder.class).run(new SubmitOrder.Command(order, version));
            case AGREE -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, version));
            case RETURN ->
                bean(AnswerOrder.class).giveBack(new AnswerOrder.Return(order, version, "Sayları dəqiqləşdirin."));
            case SEND ->
                bean(SendOrder.class).run(new SendOrder.Command(order, version, "17-04", LocalDate.of(2026, 11, 21)));
            case ANSWER ->
                bean(AnswerLine.class)
                        .run(new AnswerLine.Command(order, version, line, 30, OrderStory.BEGINS, OrderStory.ENDS, ""));
            case PLAN -> bean(PlanFromLine.class).run(new PlanFromLine.Command(order, line));
            case FINISH -> bean(FinishOrder.class).run(new FinishOrder.Command(order, version));
            case WITHDRAW -> bean(WithdrawOrder.class).run(new WithdrawOrder.Command(order, version, "Lazım deyil."));
        }
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
