package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.Test;

/** A role at a place and all below it for a period, given by those who may. */
@BirgeTest
class GrantTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final GiveGrant giveGrant;
    private final MovableClock clock;
    private final TestDatabase database;

    GrantTest(
            Given given,
            Visitors visitors,
            Browser browser,
            GiveGrant giveGrant,
            MovableClock clock,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.giveGrant = giveGrant;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void aHeadGivesTheRolesOfASchoolOnly() {
        Person teacher = given.teacher();
        assertThat(give(given.head(), teacher, Role.SECRETARY, given.school().id()))
                .isPositive();
        assertThatThrownBy(() ->
                        give(given.head(), teacher, Role.HEAD, given.school().id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> give(
                        given.head(),
                        teacher,
                        Role.MINISTRY_OFFICER,
                        given.school().id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyGivesRolesOutsideTheirOwnPlace() {
        Person teacher = given.teacher();
        assertThatThrownBy(() -> give(
                        given.head(), teacher, Role.TEACHER, given.otherSchool().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTeacherGivesNothing() {
        Person teacher = given.teacher();
        assertThatThrownBy(
                        () -> give(teacher, teacher, Role.DEPUTY, given.school().id()))
                .isInstanceOf(Refusal.class);
        assertThat(visitors.as(teacher).get("/settings/grants"))
                .extracting(Visitor.Answer::status, Visitor.Answer::location)
                .containsExactly(404, "");
    }

    @Test
    void aRoleEndsWithItsPeriod() {
        Person officer = given.officer();
        Person teacher = given.teacher();
        officer.does(() -> giveGrant.run(new GiveGrant.Command(
                teacher.account(),
                Role.DEPUTY,
                given.school().id(),
                clock.today(),
                clock.today().plusDays(7))));
        assertThat(visitors.as(teacher).get("/").body()).contains("direktor müavini");
        clock.forward(Duration.ofDays(8));
        assertThat(visitors.as(teacher).get("/").body()).doesNotContain("direktor müavini");
    }

    @Test
    void onesOwnRoleCannotBeEnded() {
        Person head = given.head();
        String page = visitors.as(head).get("/settings/grants").body();
        assertThat(page).contains(head.name().split(" ")[0]);
        Matcher own = Pattern.compile(Pattern.quote(head.userName()) + " ·|/settings/grants/([^/\"]+)/end")
                .matcher(page);
        String last = "";
        while (own.find() && own.group(1) != null) {
            last = own.group(1);
        }
        assertThat(visitors.as(head).post("/settings/grants/" + last + "/end").status())
                .isEqualTo(409);
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        Person officer = given.officer();
        assertThatThrownBy(
                        () -> give(officer, officer, Role.HEAD, given.school().id()))
                .isInstanceOf(Refusal.class);
        Person administrator = given.administrator();
        assertThat(give(
                        administrator,
                        administrator,
                        Role.MINISTRY_OFFICER,
                        given.ministry().id()))
                .isPositive();
    }

    @Test
    void whoMayNotGiveARoleCannotEndIt() {
        Person centreHead = given.centreHead();
        Person head = given.head();
        String grant = publicId(head.grant());
        assertThat(visitors.as(centreHead)
                        .post("/settings/grants/" + grant + "/end")
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(head).get("/").status()).isEqualTo(200);
        assertThat(visitors.as(centreHead).get("/settings/grants").body())
                .contains(head.userName())
                .doesNotContain(grant + "/end\"><button");
    }

    @Test
    void toWhomIsFoundByNameAmongThoseInReach() {
        Person teacher = given.teacher("Nigar");
        Person stranger = given.otherHead();
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/settings/grants/people?q=nigar").body()).contains(teacher.userName());
        assertThat(head.get("/settings/grants/people?q=" + teacher.userName()).body())
                .contains(teacher.userName());
        assertThat(head.get("/settings/grants/people?q=" + stranger.userName()).body())
                .doesNotContain("role=\"option\"");
        assertThat(visitors.as(teacher).get("/settings/grants/people?q=nigar").status())
                .isEqualTo(404);
        Visitor.Answer found =
                head.post("/settings/grants", "user", "", "user-for", "", "user-text", "nigar", "role", "psychologist");
        assertThat(found.status()).isEqualTo(422);
        assertThat(found.body()).contains("type=\"radio\" name=\"user\"").contains(teacher.userName());
        assertThat(head.post("/settings/grants", "user-text", teacher.userName(), "role", "psychologist")
                        .location())
                .isEqualTo("/settings/grants");
        assertThat(visitors.as(given.officer())
                        .post(
                                "/settings/grants",
                                "user-text",
                                teacher.userName(),
                                "place",
                                given.otherSchool().place().publicId(),
                                "role",
                                "teacher")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleIsGivenByKeysAlone() {
        Person teacher = given.teacher("Fəridə");
        Window window = browser.as(given.officer()).go("/settings/grants");
        window.page().locator("#user").pressSequentially("feride");
        window.page().waitForSelector("[role=option]");
        window.picture("grants-suggestions").axe();
        window.page().keyboard().press("ArrowDown");
        window.page().keyboard().press("Enter");
        window.page().selectOption("#role", "deputy");
        window.page().locator("#place").pressSequentially(given.school().place().name());
        window.page().waitForSelector("#place ~ .suggestions [role=option]");
        window.page().keyboard().press("ArrowDown");
        window.page().keyboard().press("Enter");
        window.page().click("main form[method=post][action='/settings/grants'] button.main-action");
        assertThat(visitors.as(teacher).get("/").body()).contains("direktor müavini");
    }

    @Test
    void thePageIsInOrder() {
        given.deputy();
        browser.as(given.head()).go("/settings/grants").checked("grants");
        browser.phone().as(given.head()).go("/settings/grants").checked("grants");
    }

    private String publicId(long grant) {
        return database.superuser()
                .sql("select public_id from access.role_grant where id = :id")
                .param("id", grant)
                .query(String.class)
                .single();
    }

    private long give(Person giver, Person to, Role role, long place) {
        return giver.does(() -> giveGrant.run(new GiveGrant.Command(to.account(), role, place, clock.today(), null)));
    }
}
