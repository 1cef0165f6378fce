package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.access.Role;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A school's contact to a university, brought as far as a test needs it, through the commands the pages call. */
final class ContactStory {

    static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    static final LocalDate UNTIL = LocalDate.of(2027, 6, 14);
    static final LocalDate SIGNED = LocalDate.of(2026, 11, 20);

    private final Given given;
    private final Contacts contacts;
    private final ProposeContact propose;
    private final AnswerContact answer;
    private final EnterContact enter;
    private final EndContact end;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ContactStory(
            Given given,
            Contacts contacts,
            ProposeContact propose,
            AnswerContact answer,
            EnterContact enter,
            EndContact end,
            MovableClock clock,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.contacts = contacts;
        this.propose = propose;
        this.answer = answer;
        this.enter = enter;
        this.end = end;
        this.clock = clock;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    static ContactContent content(Person answers) {
        return new ContactContent(
                "university",
                "Pedaqoji Universitet",
                "AZ",
                "Tələbələr məktəbdə təcrübə keçir.",
                FROM,
                UNTIL,
                answers.id());
    }

    /** For the school; its teacher answers for it. */
    String proposed() {
        given.officer();
        Person teacher = given.teacher();
        return given.head().does(() -> propose.run(new ProposeContact.Command(content(teacher))));
    }

    String returned() {
        String contact = proposed();
        given.officer().runs(() -> answer.giveBack(new AnswerContact.Return(contact, 0, "Müddəti göstərin.")));
        return contact;
    }

    String agreed() {
        String contact = proposed();
        given.officer().runs(() -> answer.agree(new AnswerContact.Agreement(contact, 0)));
        return contact;
    }

    String inForce() {
        String contact = agreed();
        given.head().runs(() -> enter.run(new EnterContact.Command(contact, 1, "12-M", SIGNED)));
        return contact;
    }

    /** The clock stands after the last day where it ended by itself. */
    String brought(ContactState state) {
        clock.reset();
        return switch (state) {
            case PROPOSED -> proposed();
            case RETURNED -> returned();
            case AGREED -> agreed();
            case IN_FORCE -> inForce();
            case ENDED -> {
                String contact = inForce();
                clock.moveTo(UNTIL.plusDays(1));
                yield contact;
            }
            case LAPSED -> {
                String contact = agreed();
                clock.moveTo(UNTIL.plusDays(1));
                yield contact;
            }
            case WITHDRAWN -> {
                String contact = proposed();
                given.head().runs(() -> end.withdraw(new EndContact.Command(contact, 0, "Lazım deyil.")));
                yield contact;
            }
        };
    }

    ContactState state(String contact) {
        return read(given.head(), () -> contacts.find(contact)).state();
    }

    long version(String contact) {
        return read(given.head(), () -> contacts.find(contact)).version();
    }

    /** What somebody was told, the latest first. */
    List<String> told(Person person) {
        return read(
                person, () -> sql.sql("select key from notifications.notice where person_id = :person order by id desc")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }

    String posting(Person person) {
        return read(given.head(), () -> sql.sql("select public_id from registry_api.posting where id = :id")
                .param("id", person.posting())
                .query(String.class)
                .single());
    }

    /** What of this contact waits for somebody on Today. */
    List<String> waiting(Person who, String contact, LocalDate today) {
        boolean decides = who.role() == Role.AUTHORITY_OFFICER;
        return read(who, () -> sql.sql("""
                        select w.what
                          from growth.contacts_waiting(:person, :place, :low, :high, :decides, :proposes, :today) w
                          join growth.contact c on c.id = w.id
                         where c.public_id = :contact
                        """)
                .param("person", who.id())
                .param("place", who.place().id())
                .param("low", who.place().low())
                .param("high", who.place().high())
                .param("decides", decides)
                .param("proposes", !decides)
                .param("today", today)
                .param("contact", contact)
                .query(String.class)
                .list());
    }

    /** How many of these contacts row security shows to somebody. */
    int rows(Person who, String contact) {
        return read(who, () -> sql.sql("select count(*)::int from growth.contact where public_id = :id")
                .param("id", contact)
                .query(Integer.class)
                .single());
    }

    private <T> T read(Person who, Supplier<T> question) {
        return Objects.requireNonNull(who.does(() -> transaction.execute(status -> question.get())));
    }
}
