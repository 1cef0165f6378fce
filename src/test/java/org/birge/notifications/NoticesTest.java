package org.birge.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Mail;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Telling people: kept with what happened, read once, one letter a day. */
@BirgeTest
class NoticesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final Mail mail;
    private final Digest digest;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    NoticesTest(
            Given given,
            Visitors visitors,
            Browser browser,
            Mail mail,
            Digest digest,
            ApplicationEventPublisher events,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.mail = mail;
        this.digest = digest;
        this.events = events;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aNoticeIsReadByItsPersonOnlyAndCountedUntilThen() {
        Person teacher = given.teacher();
        tell(teacher);
        Visitor reader = visitors.as(teacher);
        Matcher notice = Pattern.compile("/notices/([^/\"]+)/reading")
                .matcher(reader.get("/notices").body());
        assertThat(notice.find()).isTrue();
        assertThat(visitors.as(given.head())
                        .post("/notices/" + notice.group(1) + "/reading")
                        .status())
                .isEqualTo(404);
        assertThat(reader.post("/notices/" + notice.group(1) + "/reading").location())
                .isEqualTo("/settings");
        assertThat(reader.get("/notices").body()).doesNotContain("action=\"/notices/reading\"");
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        Person teacher = given.teacher();
        teacher.runs(() -> transaction.executeWithoutResult(status -> {
            events.publishEvent(notice(teacher));
            status.setRollbackOnly();
        }));
        assertThat(visitors.as(teacher).get("/notices").body()).doesNotContain("/reading\"");
    }

    @Test
    void oneLetterADayHoldsAllThatIsUnreadAndGoesOutOnce() {
        Person teacher = given.teacher();
        teacher.runs(() -> transaction.executeWithoutResult(
                status -> sql.sql("update access.account set email = 'teacher@school.example' where id = :id")
                        .param("id", teacher.account())
                        .update()));
        mail.clear();
        tell(teacher);
        tell(teacher);
        digest.send();
        digest.send();
        List<Mail.Letter> letters = mail.await(1).stream()
                .filter(letter -> letter.to().equals("teacher@school.example"))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().subject()).contains("2");
    }

    @Test
    void thePageIsInOrder() {
        tell(given.head());
        browser.as(given.head()).go("/notices").checked("notices");
        browser.phone().as(given.head()).go("/notices").checked("notices");
    }

    private void tell(Person person) {
        person.runs(() -> transaction.executeWithoutResult(status -> events.publishEvent(notice(person))));
    }

    private static Notice notice(Person person) {
        return new Notice(List.of(person.id()), "notifications.empty.text", List.of(), "/settings");
    }
}
