package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "J3a.4 Whose hand is in an order decides nothing on it; what was agreed, sent and promised stays what it was")
@BirgeTest
class OrderHandsTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final OrderStory story;

    OrderHandsTest(
            Given given, AutowireCapableBeanFactory beans, PlatformTransactionManager transactions, JdbcClient sql) {
        this.given = given;
        this.beans = beans;
        this.transaction = new TransactionTemplate(transactions);
        this.sql = sql;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    @DisplayName(
            "a colleague who wrote in the draft and submitted it does not agree to it, nor does the database let them")
    void fourEyes() {
        Person officer = given.officer();
        Person colleague = story.colleague(officer);
        String order = story.draft(officer);
        colleague.runs(
                () -> bean(WriteOrderLine.class).run(new WriteOrderLine.Command(order, 2, null, OrderStory.INCLUSION)));
        colleague.runs(() -> bean(SubmitOrder.class).run(new SubmitOrder.Command(order, 3)));
        assertThat(story.told(colleague)).doesNotContain("orders.notice.submitted");
        assertThat(story.told(given.regionalOfficer())).first().isEqualTo("orders.notice.submitted");
        refused(
                "orders.refusal.own",
                () -> colleague.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 4))));
        kept(
                colleague,
                "had no hand",
                "update growth.course_order set agreed_at = submitted_at where public_id = :id",
                order);
        assertThat(page(officer, order).history())
                .extracting(OrderPage.Event::what)
                .containsExactly("submitted", "line-added", "line-added", "line-added", "drawn-up");
        given.regionalOfficer().runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 4)));
        assertThat(story.state(order)).isEqualTo(OrderState.AGREED);
    }

    @Test
    @DisplayName(
            "what was agreed is asked, by whom it was drawn up: the database changes neither; a letter is not older than the agreement")
    void agreedStays() {
        String order = story.brought(OrderState.AGREED);
        Person methodist = given.methodist();
        kept(methodist, "stays", "update growth.course_order set words = 'Başqa' where public_id = :id", order);
        kept(methodist, "stays", "update growth.course_order set drawn_by = drawn_by + 1 where public_id = :id", order);
        kept(
                methodist,
                "stays",
                "update growth.course_order_line set people = 90 where order_id = (select id from growth.course_order where public_id = :id)",
                order);
        kept(
                given.regionalOfficer(),
                "",
                "update growth.course_order_line set answered_at = now(), answer = 'Yox' where order_id = (select id from growth.course_order where public_id = :id)",
                story.brought(OrderState.SENT));
        refused(
                "orders.problem.letter-early",
                () -> methodist.runs(() -> bean(SendOrder.class)
                        .run(new SendOrder.Command(order, 4, "17-04", LocalDate.of(2026, 11, 20)))));
    }

    @Test
    @DisplayName("a centre's order is planned by that centre alone, another reads it and takes no line of it away")
    void anotherCentre() {
        String order = story.brought(OrderState.SENT);
        Person mentor = given.mentor();
        Scope other = new Scope(
                given.region().low(),
                given.region().high(),
                mentor.id(),
                mentor.account(),
                given.otherDistrict().id(),
                "methodist");
        Scope.run(other, () -> {
            assertThat(bean(ReadOrder.class).page(order).rights().plan()).isFalse();
            refused("orders.refusal.not-yours", () -> bean(PlanFromLine.class)
                    .run(new PlanFromLine.Command(order, story.lineOf(order, 0))));
        });
    }

    @Test
    @DisplayName(
            "an authority's order: the centre is told of the answer and of the withdrawal, and its line names no centre's course")
    void anAuthoritysOrder() {
        Person officer = given.officer();
        Person above = given.regionalOfficer();
        String order = story.submitted(officer);
        above.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 3)));
        above.runs(
                () -> bean(SendOrder.class).run(new SendOrder.Command(order, 4, "9-11", LocalDate.of(2026, 11, 21))));
        story.promise(above, order);
        given.methodist()
                .does(() -> bean(PlanFromLine.class).run(new PlanFromLine.Command(order, story.lineOf(order, 0))));
        assertThat(story.line(order, 0).course()).isNull();
        assertThat(story.rows(given.methodist(), order)).isEqualTo(1);
        officer.runs(() -> bean(WithdrawOrder.class)
                .run(new WithdrawOrder.Command(order, story.version(order), "Kurs lazım deyil.")));
        assertThat(story.told(given.centreHead())).first().isEqualTo("orders.notice.withdrawn");
        assertThat(story.rows(given.methodist(), order)).isZero();
        assertThatThrownBy(
                        () -> given.methodist().does(() -> bean(ReadOrder.class).page(order)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "a letter that was sent keeps the institute's name; one that is no longer asked stays the choice of its order")
    void theInstituteAsSent() {
        Person methodist = given.methodist();
        String draft = story.draft(methodist);
        String order = story.brought(OrderState.SENT);
        for (String one : new String[] {draft, order}) {
            Institute institute = page(methodist, one).order().institute();
            methodist.runs(() -> bean(KeepInstitute.class)
                    .change(new KeepInstitute.Change(
                            institute.publicId(), 0, new InstituteContent("Yeni ad " + one, "", "", "1", ""))));
            methodist.runs(() ->
                    bean(KeepInstitute.class).retire(new KeepInstitute.Retirement(institute.publicId(), 1, true)));
        }
        assertThat(page(methodist, order).order().institute().name()).startsWith(OrderStory.INSTITUTE.name());
        Institute present = page(methodist, draft).order().institute();
        assertThat(present.name()).startsWith("Yeni ad");
        methodist.runs(() -> bean(ChangeOrder.class)
                .run(new ChangeOrder.Command(draft, 2, new OrderContent(present.publicId(), 2026, "Xahiş edirik."))));
        assertThat(page(methodist, draft).order().words()).isEqualTo("Xahiş edirik.");
    }

    private OrderPage page(Person who, String order) {
        return who.does(() -> bean(ReadOrder.class).page(order));
    }

    /** The database changes no row, or says why not. */
    private void kept(Person who, String says, String statement, String order) {
        ThrowingCallable change = () -> who.runs(() -> transaction.executeWithoutResult(status -> {
            int rows = sql.sql(statement).param("id", order).update();
            status.setRollbackOnly();
            assertThat(rows).isZero();
        }));
        if (says.isEmpty()) {
            assertThatCode(change).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(change).isInstanceOf(DataAccessException.class).hasStackTraceContaining(says);
        }
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
