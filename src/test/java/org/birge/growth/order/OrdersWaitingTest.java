package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J3a.4 Whom an order waits for on Today, and who hears of it")
@BirgeTest
class OrdersWaitingTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final OrderStory story;

    OrdersWaitingTest(Given given, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.beans = beans;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    @DisplayName(
            "an order waits for the nearest authority alone, and for nobody who wrote in it; the next one is asked where no other is near")
    void nearestAuthority() {
        Person officer = given.officer();
        Person above = given.regionalOfficer();
        String alone = story.submitted(officer);
        assertThat(story.waiting(officer, alone)).isEmpty();
        assertThat(story.waiting(above, alone)).containsExactly("agree");
        Person colleague = story.colleague(officer);
        String order = story.draft(officer);
        officer.runs(() -> bean(SubmitOrder.class).run(new SubmitOrder.Command(order, 2)));
        assertThat(story.waiting(colleague, order)).containsExactly("agree");
        assertThat(story.waiting(above, order)).isEmpty();
        colleague.runs(() -> bean(AnswerOrder.class).giveBack(new AnswerOrder.Return(order, 3, "Dəqiqləşdirin.")));
        assertThat(story.waiting(officer, order)).containsExactly("mend");
        colleague.runs(
                () -> bean(WriteOrderLine.class).run(new WriteOrderLine.Command(order, 4, null, OrderStory.INCLUSION)));
        officer.runs(() -> bean(SubmitOrder.class).run(new SubmitOrder.Command(order, 5)));
        assertThat(story.waiting(colleague, order)).isEmpty();
        assertThat(story.waiting(above, order)).containsExactly("agree");
    }

    @Test
    @DisplayName(
            "the centre plans a promised course before it closes the order; an authority's order waits for the centre too")
    void promised() {
        String order = story.answered();
        assertThat(story.waiting(given.methodist(), order)).containsExactly("plan");
        assertThat(story.waiting(given.regionalOfficer(), order)).isEmpty();
        assertThat(story.waiting(given.methodist(), story.brought(OrderState.AGREED)))
                .containsExactly("send");
        assertThat(story.waiting(given.methodist(), story.brought(OrderState.DONE)))
                .isEmpty();

        Person above = given.regionalOfficer();
        String authoritys = story.submitted(given.officer());
        above.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(authoritys, 3)));
        above.runs(() ->
                bean(SendOrder.class).run(new SendOrder.Command(authoritys, 4, "9-11", LocalDate.of(2026, 11, 21))));
        assertThat(story.waiting(given.methodist(), authoritys)).isEmpty();
        story.promise(above, authoritys);
        assertThat(story.waiting(given.methodist(), authoritys)).containsExactly("plan");
    }

    @Test
    @DisplayName("whoever decided or drew it up and left hears no more; whoever decides now, and the head, do")
    void whoLeftIsNotTold() {
        given.centreHead();
        Person officer = given.regionalOfficer();
        Person methodist = given.methodist();
        Person left = given.teacher();
        String order = story.submitted(methodist);
        Scope.run(as(left, officer), () -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 3)));
        methodist.runs(
                () -> bean(SendOrder.class).run(new SendOrder.Command(order, 4, "17-04", LocalDate.of(2026, 11, 21))));
        assertThat(story.told(officer)).first().isEqualTo("orders.notice.sent");

        String institute = story.institute(methodist);
        String drawn = Scope.call(as(left, methodist), () -> bean(DrawUpOrder.class)
                .run(new DrawUpOrder.Command(new OrderContent(institute, 2026, ""))));
        methodist.runs(
                () -> bean(WriteOrderLine.class).run(new WriteOrderLine.Command(drawn, 0, null, OrderStory.INCLUSION)));
        methodist.runs(() -> bean(SubmitOrder.class).run(new SubmitOrder.Command(drawn, 1)));
        officer.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(drawn, 2)));
        assertThat(story.told(given.centreHead())).first().isEqualTo("orders.notice.agreed");
        assertThat(story.told(left)).isEmpty();
    }

    /** Somebody in the place of another, whose role they do not have. */
    private static Scope as(Person person, Person other) {
        Scope scope = other.scope();
        return new Scope(scope.low(), scope.high(), person.id(), other.account(), scope.organisation(), scope.role());
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
