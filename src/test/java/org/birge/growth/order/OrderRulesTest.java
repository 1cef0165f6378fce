package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

@DisplayName("J3a.4 What an order must be before it goes on, who hears of it, and what the database keeps")
@BirgeTest
class OrderRulesTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private final JdbcClient sql;
    private final OrderStory story;

    OrderRulesTest(
            Given given, AutowireCapableBeanFactory beans, PlatformTransactionManager transactions, JdbcClient sql) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.sql = sql;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    @DisplayName(
            "an authority's own order is agreed to by an officer above it, who may send it too; the centre plans what was promised")
    void drawnUpByTheAuthority() {
        Person officer = given.officer();
        Person above = given.regionalOfficer();
        String order = story.submitted(officer);
        assertThat(story.told(above)).first().isEqualTo("orders.notice.submitted");
        refused(
                "orders.refusal.own",
                () -> officer.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 3))));
        above.runs(() -> bean(AnswerOrder.class).agree(new AnswerOrder.Agreement(order, 3)));
        assertThat(story.told(officer)).first().isEqualTo("orders.notice.agreed");
        assertThat(story.rows(given.methodist(), order)).isZero();
        above.runs(
                () -> bean(SendOrder.class).run(new SendOrder.Command(order, 4, "9-11", LocalDate.of(2026, 11, 21))));
        assertThat(story.told(officer)).first().isEqualTo("orders.notice.sent");
        String line = story.lineOf(order, 0);
        refused(
                "orders.refusal.not-yours",
                () -> officer.runs(() -> bean(AnswerLine.class)
                        .run(new AnswerLine.Command(order, 5, line, null, null, null, "Yer yoxdur."))));
        story.promise(above, order);
        assertThat(story.rows(given.methodist(), order)).isEqualTo(1);
        String page = given.methodist().does(() -> bean(PlanFromLine.class).run(new PlanFromLine.Command(order, line)));
        assertThat(page).contains("/sessions/new", "first=2027-01-18", "capacity=30", "count=9");
        String again =
                given.methodist().does(() -> bean(PlanFromLine.class).run(new PlanFromLine.Command(order, line)));
        assertThat(again).as("one course, however often it is planned").isEqualTo(page);
    }

    @Test
    @DisplayName("each line is answered before the order is; what cannot be is refused and nothing changes")
    void answeredLineByLine() {
        Person methodist = given.methodist();
        Person officer = given.regionalOfficer();
        String order = story.sent(methodist, officer);
        assertThat(story.told(officer)).contains("orders.notice.submitted", "orders.notice.sent");
        String second = story.lineOf(order, 1);
        refused("orders.problem.why-declined", () -> answer(order, second, null, null, null, " "));
        refused("orders.problem.days", () -> answer(order, second, 20, OrderStory.BEGINS, null, ""));
        refused("orders.problem.ends", () -> answer(order, second, 20, OrderStory.ENDS, OrderStory.BEGINS, ""));
        refused("orders.problem.people", () -> answer(order, second, 0, OrderStory.BEGINS, OrderStory.ENDS, ""));
        story.decline(methodist, order);
        assertThat(story.state(order)).isEqualTo(OrderState.SENT);
        refused(
                "orders.refusal.not-promised",
                () -> methodist.does(() -> bean(PlanFromLine.class).run(new PlanFromLine.Command(order, second))));
        refused(
                "orders.refusal.state.sent",
                () -> methodist.runs(
                        () -> bean(FinishOrder.class).run(new FinishOrder.Command(order, story.version(order)))));
        story.promise(methodist, order);
        assertThat(story.state(order)).isEqualTo(OrderState.ANSWERED);
        assertThat(story.line(order, 0).agreedPeople()).isEqualTo(30);
        assertThat(story.told(officer)).first().isEqualTo("orders.notice.answered");
        assertThat(story.told(given.centreHead())).first().isEqualTo("orders.notice.answered");
        refused(
                "web.refusal.stale",
                () -> methodist.runs(() -> bean(FinishOrder.class).run(new FinishOrder.Command(order, 0))));
    }

    @Test
    @DisplayName(
            "an order asks for something, of an institute that is still asked, for this year or the next; a letter has a number and a day that was")
    void bounds() {
        Person methodist = given.methodist();
        given.regionalOfficer();
        String institute = story.institute(methodist);
        refused("orders.problem.year", () -> draw(institute, 2031));
        refused("orders.problem.institute", () -> draw("there-is-none", 2026));
        String order = draw(institute, 2026);
        refused(
                "orders.refusal.empty",
                () -> methodist.runs(() -> bean(SubmitOrder.class).run(new SubmitOrder.Command(order, 0))));
        refused("orders.problem.title", () -> line(order, new LineContent(null, " ", null, null, 10, 30, null, 1, 2)));
        refused(
                "orders.problem.people",
                () -> line(order, new LineContent(null, "Kurs", null, null, 0, 30, null, 1, 2)));
        refused(
                "orders.problem.hours",
                () -> line(order, new LineContent(null, "Kurs", null, null, 9, 999, null, 1, 2)));
        assertThatThrownBy(() -> line(order, new LineContent("none", "", null, null, 9, 9, null, 1, 2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> line(order, new LineContent(null, "Kurs", "no-area", null, 9, 9, null, 1, 2)))
                .isInstanceOf(NotFound.class);
        methodist.runs(() -> bean(KeepInstitute.class).retire(new KeepInstitute.Retirement(institute, 0, true)));
        refused("orders.problem.institute", () -> draw(institute, 2026));

        String agreed = story.brought(OrderState.AGREED);
        refused("orders.problem.letter-number", () -> send(agreed, " ", LocalDate.of(2026, 11, 21)));
        refused("orders.problem.letter-day", () -> send(agreed, "1", LocalDate.of(2027, 11, 20)));
        refused("orders.problem.letter-day", () -> send(agreed, "1", LocalDate.of(2026, 1, 20)));
        refused(
                "orders.refusal.no-reason",
                () -> methodist.runs(() -> bean(WithdrawOrder.class).run(new WithdrawOrder.Command(agreed, 4, " "))));
    }

    @Test
    @DisplayName("an office changes the institutes of its own list only, and none stands there twice")
    void ownList() {
        Person officer = given.regionalOfficer();
        String institute = officer.does(() -> bean(KeepInstitute.class).add(OrderStory.INSTITUTE));
        refused(
                "orders.problem.institute-twice",
                () -> officer.does(() -> bean(KeepInstitute.class).add(OrderStory.INSTITUTE)));
        refused("orders.refusal.institute-not-yours", () -> given.methodist().runs(() -> bean(KeepInstitute.class)
                .change(new KeepInstitute.Change(institute, 0, OrderStory.INSTITUTE))));
        refused(
                "orders.problem.institute-reach",
                () -> officer.does(() -> bean(KeepInstitute.class).add(new InstituteContent("Ad", "", "", "", ""))));
        refused(
                "orders.problem.institute-email",
                () -> officer.does(
                        () -> bean(KeepInstitute.class).add(new InstituteContent("Ad", "", "yanlış", "", ""))));
        refused(
                "web.refusal.stale",
                () -> officer.runs(() -> bean(KeepInstitute.class)
                        .change(new KeepInstitute.Change(institute, 7, OrderStory.INSTITUTE))));
        assertThatThrownBy(
                        () -> given.head().does(() -> bean(KeepInstitute.class).add(OrderStory.INSTITUTE)))
                .isInstanceOf(NotFound.class);
        assertThat(given.methodist()
                        .does(() -> bean(ReadInstitutes.class).page().institutes()))
                .anyMatch(one -> one.publicId().equals(institute) && !one.own());
    }

    @Test
    @DisplayName("the database lets nobody of the centre agree, and shows a draft to its office alone")
    void whatTheDatabaseKeeps() {
        String draft = story.draft(given.methodist());
        assertThat(story.rows(given.centreHead(), draft)).isEqualTo(1);
        for (Person other : new Person[] {
            given.regionalOfficer(), given.officer(), given.head(), given.mentor(), given.ministryOfficer()
        }) {
            assertThat(story.rows(other, draft)).as(other.userName()).isZero();
        }
        String submitted = story.brought(OrderState.SUBMITTED);
        assertThat(story.rows(given.regionalOfficer(), submitted)).isEqualTo(1);
        assertThat(story.rows(given.officer(), submitted)).isZero();
        assertThatThrownBy(() -> given.centreHead()
                        .runs(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> sql.sql(
                                        "update growth.course_order set agreed_at = submitted_at where public_id = :id")
                                .param("id", submitted)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("only an officer of the authority");
    }

    private String draw(String institute, int year) {
        return given.methodist().does(() -> bean(DrawUpOrder.class)
                .run(new DrawUpOrder.Command(new OrderContent(institute, year, ""))));
    }

    private void line(String order, LineContent content) {
        given.methodist()
                .runs(() -> bean(WriteOrderLine.class).run(new WriteOrderLine.Command(order, 0, null, content)));
    }

    private void send(String order, String number, LocalDate day) {
        given.methodist().runs(() -> bean(SendOrder.class).run(new SendOrder.Command(order, 4, number, day)));
    }

    private void answer(String order, String line, Integer people, LocalDate begins, LocalDate ends, String words) {
        given.methodist().runs(() -> bean(AnswerLine.class)
                .run(new AnswerLine.Command(order, story.version(order), line, people, begins, ends, words)));
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
