package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Mail;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgotten passwords through a real SMTP exchange. */
@BirgeTest
class ForgottenPasswordTest {

    private static final Pattern LINK = Pattern.compile("/welcome\\?code=([0-9A-Z-]+)");

    private final Given given;
    private final Visitors visitors;
    private final Mail mail;
    private final MovableClock clock;
    private final OpenAccount openAccount;
    private final GiveGrant giveGrant;
    private final TestDatabase database;

    ForgottenPasswordTest(
            Given given,
            Visitors visitors,
            Mail mail,
            MovableClock clock,
            OpenAccount openAccount,
            GiveGrant giveGrant,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.mail = mail;
        this.clock = clock;
        this.openAccount = openAccount;
        this.giveGrant = giveGrant;
        this.database = database;
    }

    @BeforeEach
    void emptyTheBoxes() {
        mail.clear();
    }

    @Test
    void theLinkInTheLetterSetsANewPassword() {
        account("officer-a");
        visitors.nobody().post("/forgotten", "name", "officer-a@school.example");
        Matcher link = LINK.matcher(mail.await(1).getFirst().body());
        assertThat(link.find()).isTrue();
        assertThat(visitors.nobody()
                        .post(
                                "/welcome",
                                "code",
                                link.group(1),
                                "password",
                                "tam-yeni-parol",
                                "again",
                                "tam-yeni-parol")
                        .location())
                .isEqualTo("/");
        assertThat(visitors.nobody()
                        .post("/sign-in", "name", "officer-a", "password", "tam-yeni-parol")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void theLinkIsOverAfterAnHour() {
        account("officer-b");
        visitors.nobody().post("/forgotten", "name", "officer-b");
        Matcher link = LINK.matcher(mail.await(1).getFirst().body());
        assertThat(link.find()).isTrue();
        clock.forward(Duration.ofMinutes(61));
        assertThat(visitors.nobody().get("/welcome?code=" + link.group(1)).status())
                .isEqualTo(422);
    }

    @Test
    void thePageSaysTheSameForUnknownNames() {
        account("officer-c");
        String known = visitors.nobody().post("/forgotten", "name", "officer-c").body();
        String unknown =
                visitors.nobody().post("/forgotten", "name", "nobody-at-all").body();
        assertThat(withoutToken(known)).isEqualTo(withoutToken(unknown));
        assertThat(mail.await(1)).hasSize(1);
    }

    @Test
    void thePageAnswersBeforeTheLetterIsWrittenAndLeavesTheSameTracesForNobody() throws SQLException {
        account("officer-e");
        try (Connection busy = database.asSuperuser()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table access.one_time_code in access exclusive mode");
            assertThat(visitors.nobody().post("/forgotten", "name", "officer-e").status())
                    .isEqualTo(200);
            assertThat(visitors.nobody()
                            .post("/forgotten", "name", "nobody-either")
                            .status())
                    .isEqualTo(200);
            assertThat(mail.letters()).isEmpty();
            busy.rollback();
        }
        assertThat(mail.await(1)).extracting(Mail.Letter::to).containsExactly("officer-e@school.example");
        assertThat(database.superuser()
                        .sql(
                                "select serialized_event from events.event_publication where event_type like '%PasswordAsked'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(event -> event.matches("\\{\"account\":\\d+}"));
    }

    @Test
    void tenWrongPasswordsCloseANameForAQuarterOfAnHour() {
        account("officer-d");
        for (int i = 0; i < 10; i++) {
            assertThat(visitors.nobody()
                            .post("/sign-in", "name", "officer-d", "password", "wrong")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(visitors.nobody()
                        .post("/sign-in", "name", "officer-d", "password", "first-password")
                        .status())
                .isEqualTo(409);
        clock.forward(Duration.ofMinutes(16));
        assertThat(visitors.nobody()
                        .post("/sign-in", "name", "officer-d", "password", "first-password")
                        .location())
                .isEqualTo("/");
    }

    private void account(String name) {
        long school = given.school().id();
        Scope.run(Scope.everything("test"), () -> {
            long account = openAccount.run(
                    new OpenAccount.Command(name, name + "@school.example", name, null, Language.AZ, "first-password"));
            giveGrant.run(new GiveGrant.Command(account, Role.SECRETARY, school, clock.today(), null));
        });
    }

    private static String withoutToken(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
