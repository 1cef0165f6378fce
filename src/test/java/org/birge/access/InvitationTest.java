package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterPerson;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.Test;

/** Inviting staff (N2): slips, one-time codes and what they open. */
@BirgeTest
class InvitationTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final String PASSWORD = "yeni-parol-2026";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final RegisterPerson registerPerson;
    private final MovableClock clock;

    InvitationTest(Given given, Visitors visitors, Browser browser, RegisterPerson registerPerson, MovableClock clock) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.registerPerson = registerPerson;
        this.clock = clock;
    }

    @Test
    void aSlipLetsItsOwnerSetAPasswordOnce() {
        String code = invite("Zeynalova");
        Visitor owner = visitors.nobody();
        assertThat(owner.get("/welcome?code=" + code).body())
                .contains("Zeynalova Sara")
                .contains("zeynalova.sara");
        assertThat(enter(owner, code, PASSWORD, PASSWORD).location()).isEqualTo("/");
        assertThat(owner.get("/").status()).isEqualTo(200);
        assertThat(enter(visitors.nobody(), code, PASSWORD, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aCodeIsOverAfterThirtyDays() {
        String code = invite("Nuriyeva");
        clock.forward(Duration.ofDays(31));
        assertThat(enter(visitors.nobody(), code, PASSWORD, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aNewSlipEndsTheOldOne() {
        String first = invite("Qurbanova");
        Visitor head = visitors.as(given.head());
        String again = codeOf(
                head.post("/settings/accounts/invitations", "person", publicIdOf(head, "Qurbanova"), "by", "paper")
                        .body());
        assertThat(enter(visitors.nobody(), first, PASSWORD, PASSWORD).status()).isEqualTo(422);
        assertThat(enter(visitors.nobody(), again, PASSWORD, PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void aShortOrMistypedPasswordIsSaidAtItsField() {
        String code = invite("Ələsgərova");
        assertThat(enter(visitors.nobody(), code, "qısa", "qısa").body()).contains("id=\"password-problem\"");
        assertThat(enter(visitors.nobody(), code, PASSWORD, PASSWORD + "x").body())
                .contains("id=\"again-problem\"");
    }

    @Test
    void peopleOfAnotherSchoolCannotBeInvited() {
        Person stranger = given.otherHead();
        Visitor head = visitors.as(given.head());
        String page = head.post("/settings/accounts/invitations", "person", stranger.publicId(), "by", "paper")
                .body();
        assertThat(CODE.matcher(page).find()).isFalse();
    }

    @Test
    void teachersInviteNobody() {
        assertThat(visitors.as(given.teacher()).get("/settings/accounts").status())
                .isEqualTo(404);
        assertThat(visitors.as(given.teacher())
                        .post("/settings/accounts/invitations", "person", "x", "by", "paper")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreInOrder() {
        invite("Kazımova");
        Window head = browser.as(given.head());
        head.go("/settings").checked("settings");
        head.go("/settings/accounts").checked("accounts");
        head.page().click("button[value=paper]");
        head.checked("slips");
        browser.phone().as(given.head()).go("/settings/accounts").checked("accounts");
        browser.phone().nobody().go("/welcome").checked("welcome");
    }

    private String invite(String surname) {
        long school = given.school().id();
        given.head()
                .runs(() -> registerPerson.run(new RegisterPerson.Command(
                        surname,
                        "Sara",
                        "Əli qızı",
                        null,
                        "f",
                        null,
                        null,
                        null,
                        List.of(),
                        new AppointPerson.Posting(school, "teacher", null, null, null, clock.today()))));
        Visitor head = visitors.as(given.head());
        return codeOf(head.post("/settings/accounts/invitations", "person", publicIdOf(head, surname), "by", "paper")
                .body());
    }

    private static Visitor.Answer enter(Visitor visitor, String code, String password, String again) {
        return visitor.post(
                "/welcome", "code", code.toLowerCase(java.util.Locale.ROOT), "password", password, "again", again);
    }

    private static String publicIdOf(Visitor head, String surname) {
        Matcher row = Pattern.compile("value=\"([^\"]+)\" aria-label=\"" + surname)
                .matcher(head.get("/settings/accounts").body());
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private static String codeOf(String page) {
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
