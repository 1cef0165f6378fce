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
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
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
    private final TestDatabase database;

    InvitationTest(
            Given given,
            Visitors visitors,
            Browser browser,
            RegisterPerson registerPerson,
            MovableClock clock,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.registerPerson = registerPerson;
        this.clock = clock;
        this.database = database;
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
    @DisplayName("Nobody gets a code for an account that may do what is not theirs to give")
    void noCodeOpensMoreThanOnesOwn() {
        Visitor head = visitors.as(given.head());
        Person elsewhere = given.teacher("Nigar");
        given.alsoGrant(elsewhere, Role.AUTHORITY_OFFICER, given.region());
        assertThat(slip(head, elsewhere).status()).isEqualTo(409);
        assertThat(slip(head, given.head()).status()).isEqualTo(409);
        assertThat(codeOf(slip(head, given.teacher("Tural")).body())).isNotBlank();
        assertThat(slip(visitors.as(given.officer()), given.regionalOfficer()).body())
                .doesNotContainPattern(CODE);
    }

    @Test
    void aTeacherOfTwoSchoolsGetsACodeWhereTheyMainlyWork() {
        Person both = given.teacher("Elşən");
        given.alsoGrant(both, Role.TEACHER, given.otherSchool().place());
        assertThat(codeOf(slip(visitors.as(given.head()), both).body())).isNotBlank();
        sql("update registry.posting set main = false where person_id = " + both.id());
        assertThat(slip(visitors.as(given.head()), both).status()).isEqualTo(409);
    }

    @Test
    void whoHasLeftIsNotInvited() {
        Person gone = given.teacher("Zümrüd");
        sql("update registry.posting set valid_until = valid_from + 1 where person_id = " + gone.id());
        assertThat(slip(visitors.as(given.head()), gone).body()).doesNotContainPattern(CODE);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Person teacher = given.teacher("Rəşad");
        Visitor before = visitors.as(teacher);
        assertThat(before.get("/").status()).isEqualTo(200);
        String code = codeOf(slip(visitors.as(given.head()), teacher).body());
        assertThat(enter(visitors.nobody(), code, PASSWORD, PASSWORD).location())
                .isEqualTo("/");
        assertThat(before.get("/").location()).startsWith("/sign-in");
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

    private static Visitor.Answer slip(Visitor inviter, Person to) {
        return inviter.post("/settings/accounts/invitations", "person", to.publicId(), "by", "paper");
    }

    private void sql(String change) {
        assertThat(database.superuser().sql(change).update()).isEqualTo(1);
    }

    private static Visitor.Answer enter(Visitor visitor, String code, String password, String again) {
        return visitor.post(
                "/welcome", "code", code.toLowerCase(java.util.Locale.ROOT), "password", password, "again", again);
    }

    private static String publicIdOf(Visitor head, String surname) {
        Matcher row = Pattern.compile("value=\"([^\"]+)\"[^>]*> <span><b>" + surname)
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
