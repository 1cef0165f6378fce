package org.birge.growth.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J6.6 Outside contacts go through the authority: every command by everybody in every state")
@BirgeTest
class ContactTableTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private final ContactStory story;
    private final MovableClock clock;

    ContactTableTest(
            Given given,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions,
            MovableClock clock) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.clock = clock;
        this.story = beans.createBean(ContactStory.class);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "what the table allows succeeds, all else is refused; other schools know nothing, the centre once it is agreed")
    void walked() {
        given.otherHead();
        for (ContactState state : ContactState.values()) {
            String contact = story.brought(state);
            assertThat(story.state(contact)).isEqualTo(state);
            TableWalk<ContactCommand, ContactState> walk = new TableWalk<>(ContactRules.TABLE, transactions)
                    .with(given.head(), Party.OFFICE, Party.AUTHOR)
                    .with(given.deputy(), Party.DEPUTY)
                    .with(given.teacher(), Party.RESPONSIBLE)
                    .with(given.psychologist())
                    .with(given.otherHead())
                    .with(given.methodist(), Party.CENTRE)
                    .with(given.officer(), Party.AUTHORITY)
                    .with(given.regionalOfficer(), Party.AUTHORITY)
                    .with(given.ministryOfficer());
            long version = story.version(contact);
            walk.in(state, (command, who) -> give(command, contact, version));
            assertThat(walk.tried()).isEqualTo(8 * 9);
        }
    }

    @Test
    @DisplayName(
            "those concerned are told; a contact that came back is proposed again, and ends by itself after its last day")
    void theWay() {
        String contact = story.returned();
        assertThat(story.told(given.officer())).first().isEqualTo("contacts.notice.proposed");
        assertThat(story.told(given.teacher())).contains("contacts.notice.named");
        assertThat(story.told(given.teacher())).first().isEqualTo("contacts.notice.returned");
        given.head().runs(() -> bean(ProposeContact.class)
                .again(new ProposeContact.Mend(contact, 1, ContactStory.content(given.teacher()))));
        assertThat(story.state(contact)).isEqualTo(ContactState.PROPOSED);
        given.officer().runs(() -> bean(AnswerContact.class).agree(new AnswerContact.Agreement(contact, 2)));
        assertThat(story.told(given.head())).first().isEqualTo("contacts.notice.agreed");
        refused("contacts.problem.number", () -> enter(contact, " ", ContactStory.SIGNED));
        refused("contacts.problem.day", () -> enter(contact, "1", LocalDate.of(2027, 3, 1)));
        enter(contact, "12-M", ContactStory.SIGNED);
        assertThat(story.told(given.officer())).first().isEqualTo("contacts.notice.entered");
        refused("contacts.refusal.no-reason", () -> given.head()
                .runs(() -> bean(EndContact.class).end(new EndContact.Command(contact, 4, " "))));
        clock.moveTo(ContactStory.UNTIL);
        assertThat(story.state(contact)).isEqualTo(ContactState.IN_FORCE);
        clock.moveTo(ContactStory.UNTIL.plusDays(1));
        assertThat(story.state(contact)).isEqualTo(ContactState.ENDED);
        refused("contacts.refusal.state.ended", () -> given.head()
                .runs(() -> bean(EndContact.class).end(new EndContact.Command(contact, 4, "Gecikdi."))));
    }

    @Test
    @DisplayName(
            "what cannot be is refused: no purpose, days that do not fit, somebody else's staff, a proposal by a teacher")
    void bounds() {
        Person teacher = given.teacher();
        ContactContent good = ContactStory.content(teacher);
        refused("contacts.problem.name", () -> propose(given.head(), "university", " ", good.until(), teacher));
        ContactContent far = new ContactContent(
                "ngo", "Fond", "AZ", "Birgə iş.", LocalDate.MAX.minusYears(3), LocalDate.MAX, teacher.id());
        refused("contacts.problem.from", () -> given.head()
                .does(() -> bean(ProposeContact.class).run(new ProposeContact.Command(far))));
        refused(
                "contacts.problem.until",
                () -> propose(given.head(), "ngo", "Fond", ContactStory.FROM.minusDays(1), teacher));
        refused(
                "contacts.problem.until",
                () -> propose(given.head(), "ngo", "Fond", ContactStory.FROM.plusYears(11), teacher));
        refused(
                "contacts.problem.answers",
                () -> propose(given.head(), "ngo", "Fond", good.until(), given.otherHead()));
        assertThatThrownBy(() -> propose(given.head(), "circus", "Fond", good.until(), teacher))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(teacher, "ngo", "Fond", good.until(), teacher))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(given.deputy(), "ngo", "Fond", good.until(), teacher))
                .isInstanceOf(NotFound.class);
        String own = propose(given.methodist(), "ngo", "Fond", good.until(), given.methodist());
        assertThat(story.rows(given.regionalOfficer(), own)).isEqualTo(1);
        for (Person other : List.of(given.officer(), given.head(), given.mentor())) {
            assertThat(story.rows(other, own)).as(other.userName()).isZero();
        }
    }

    @Test
    @DisplayName("the database shows a proposal to nobody it does not concern")
    void whatTheDatabaseKeeps() {
        String contact = story.proposed();
        for (Person other :
                List.of(given.psychologist(), given.otherHead(), given.methodist(), given.ministryOfficer())) {
            assertThat(story.rows(other, contact)).as(other.userName()).isZero();
        }
    }

    private void give(ContactCommand command, String contact, long version) {
        switch (command) {
            case READ -> bean(ReadContact.class).page(contact);
            case MEND ->
                bean(ProposeContact.class)
                        .again(new ProposeContact.Mend(contact, version, ContactStory.content(given.teacher())));
            case AGREE -> bean(AnswerContact.class).agree(new AnswerContact.Agreement(contact, version));
            case RETURN ->
                bean(AnswerContact.class).giveBack(new AnswerContact.Return(contact, version, "Müddəti göstərin."));
            case ENTER ->
                bean(EnterContact.class).run(new EnterContact.Command(contact, version, "12-M", ContactStory.SIGNED));
            case HAND_OVER ->
                bean(HandOverContact.class)
                        .run(new HandOverContact.Command(
                                contact, version, given.psychologist().id()));
            case END -> bean(EndContact.class).end(new EndContact.Command(contact, version, "Lazım deyil."));
            case WITHDRAW -> bean(EndContact.class).withdraw(new EndContact.Command(contact, version, "Lazım deyil."));
        }
    }

    private String propose(Person by, String kind, String name, LocalDate until, Person answers) {
        return by.does(() -> bean(ProposeContact.class)
                .run(new ProposeContact.Command(new ContactContent(
                        kind, name, "AZ", "Birgə layihə.", ContactStory.FROM, until, answers.id()))));
    }

    private void enter(String contact, String number, LocalDate day) {
        given.head().runs(() -> bean(EnterContact.class).run(new EnterContact.Command(contact, 3, number, day)));
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
