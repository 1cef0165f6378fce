package org.birge.growth.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.birge.database.Scope;
import org.birge.registry.person.EndPosting;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("J6.6 What was proposed and agreed is kept, and only those it still concerns hear of it")
@BirgeTest
class ContactKeptTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final ContactStory story;
    private final MovableClock clock;

    ContactKeptTest(
            Given given,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions,
            JdbcClient sql,
            MovableClock clock) {
        this.given = given;
        this.beans = beans;
        this.transaction = new TransactionTemplate(transactions);
        this.sql = sql;
        this.clock = clock;
        this.story = beans.createBean(ContactStory.class);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "what was agreed stays as it was: the office rewrites nothing, the authority enters and withdraws nothing")
    void keptAsAgreed() {
        kept(given.head(), story.proposed(), "agreed_at = proposed_at", "only an officer of the authority");
        String contact = story.agreed();
        kept(given.head(), contact, "purpose = 'Başqa iş.'", "kept as it was proposed");
        kept(given.officer(), contact, "until_day = until_day + 100", "kept as it was proposed");
        kept(given.officer(), contact, "agreement_number = '1'", "entered by its office");
        kept(given.officer(), contact, "withdrawn_at = agreed_at", "stays whose it is");
        String entered = story.inForce();
        kept(given.head(), entered, "agreement_number = '13-M'", "entered by its office");
    }

    @Test
    @DisplayName("whoever wrote a contact anew does not agree to it, nor is it asked of them")
    void mendedIsOwnWord() {
        String contact = story.returned();
        Person head = given.head();
        head.runs(() -> bean(ProposeContact.class)
                .again(new ProposeContact.Mend(contact, 1, ContactStory.content(given.teacher()))));
        Scope officer = given.officer().scope();
        Scope both = new Scope(
                officer.low(), officer.high(), head.id(), officer.account(), officer.organisation(), officer.role());
        refused(
                "contacts.refusal.own",
                () -> Scope.run(both, () -> bean(AnswerContact.class).agree(new AnswerContact.Agreement(contact, 2))));
    }

    @Test
    @DisplayName("whoever left the office is told no more of its contacts")
    void whoLeftIsNotTold() {
        given.officer();
        Person answers = given.school().withStaff(9).staff().getLast();
        String contact = given.head()
                .does(() -> bean(ProposeContact.class).run(new ProposeContact.Command(ContactStory.content(answers))));
        assertThat(story.told(answers)).contains("contacts.notice.named");
        given.head().runs(() -> bean(EndPosting.class)
                .run(new EndPosting.Command(story.posting(answers), 0, LocalDate.of(2026, 11, 30), "Köçür.")));
        clock.moveTo(LocalDate.of(2026, 12, 1));
        given.officer().runs(() -> bean(AnswerContact.class).agree(new AnswerContact.Agreement(contact, 0)));
        assertThat(story.told(answers)).doesNotContain("contacts.notice.agreed");
        assertThat(story.told(given.head())).first().isEqualTo("contacts.notice.agreed");
    }

    @Test
    @DisplayName("what is over before it was answered is given back, not agreed")
    void overBeforeAgreed() {
        String contact = story.proposed();
        clock.moveTo(ContactStory.UNTIL.plusDays(1));
        Person officer = given.officer();
        refused(
                "contacts.refusal.over",
                () -> officer.runs(() -> bean(AnswerContact.class).agree(new AnswerContact.Agreement(contact, 0))));
        officer.runs(() -> bean(AnswerContact.class).giveBack(new AnswerContact.Return(contact, 0, "Müddət keçib.")));
        assertThat(story.state(contact)).isEqualTo(ContactState.RETURNED);
    }

    @Test
    @DisplayName("the centre no longer sees what was withdrawn after it was agreed")
    void withdrawnAfterAgreed() {
        String contact = story.agreed();
        assertThat(story.rows(given.methodist(), contact)).isEqualTo(1);
        given.head().runs(() -> bean(EndContact.class).withdraw(new EndContact.Command(contact, 1, "Lazım deyil.")));
        assertThat(story.rows(given.methodist(), contact)).isZero();
        assertThat(story.rows(given.officer(), contact)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "the office hands a contact over and corrects number and day while it runs: the history keeps what was, both are told")
    void handedOver() {
        String contact = story.inForce();
        Person head = given.head();
        Person takes = given.psychologist();
        head.runs(() -> bean(HandOverContact.class).run(new HandOverContact.Command(contact, 2, takes.id())));
        assertThat(story.told(takes)).first().isEqualTo("contacts.notice.handed-to-you");
        assertThat(story.told(given.teacher())).first().isEqualTo("contacts.notice.handed-over");
        assertThat(story.rows(takes, contact)).isEqualTo(1);
        assertThat(story.rows(given.teacher(), contact)).isZero();
        refused(
                "contacts.problem.answers",
                () -> head.runs(() -> bean(HandOverContact.class)
                        .run(new HandOverContact.Command(
                                contact, 3, given.otherHead().id()))));
        head.runs(() -> bean(EnterContact.class)
                .run(new EnterContact.Command(contact, 3, "13-M", ContactStory.SIGNED.minusDays(1))));
        ContactPage page = head.does(() -> bean(ReadContact.class).page(contact));
        assertThat(page.contact().number()).isEqualTo("13-M");
        assertThat(page.history())
                .extracting(ContactPage.Event::what)
                .containsExactly("entered-again", "handed-over", "entered", "agreed", "proposed");
        assertThat(page.history().getFirst().words()).isEqualTo("12-M, 20.11.2026 → 13-M, 19.11.2026");
        kept(head, contact, "answers_for = proposed_by", "handed over by its office");
        kept(given.officer(), contact, "answers_for = proposed_by", "handed over by its office");
        kept(head, contact, "agreement_number = '14-M'", "entered by its office");
        kept(head, story.proposed(), "answers_for = proposed_by", "kept as it was proposed");
    }

    @Test
    @DisplayName("a contact waits for the nearest authority, while it is not over, and for nobody whose word it is")
    void nearestAuthority() {
        given.regionalOfficer();
        String contact = story.proposed();
        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(story.waiting(given.officer(), contact, today)).containsExactly("agree");
        assertThat(story.waiting(given.regionalOfficer(), contact, today)).isEmpty();
        assertThat(story.waiting(given.officer(), contact, ContactStory.UNTIL.plusDays(1)))
                .isEmpty();
        assertThat(story.waiting(given.head(), story.returned(), today)).containsExactly("mend");
        assertThat(story.waiting(given.head(), story.inForce(), today)).isEmpty();
    }

    private void kept(Person by, String contact, String change, String why) {
        assertThatThrownBy(() -> by.runs(() -> transaction.executeWithoutResult(
                        status -> sql.sql("update growth.contact set " + change + " where public_id = :id")
                                .param("id", contact)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(why);
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
