package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@BirgeTest
@DisplayName("Roles of several people at once: each is judged alone, by the rules of one grant (N2)")
class RolesOfSeveralTest {

    private static final String AT = "/settings/accounts/roles";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final MovableClock clock;
    private final TestDatabase database;

    RolesOfSeveralTest(Given given, Visitors visitors, Browser browser, MovableClock clock, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.clock = clock;
        this.database = database;
    }

    @Test
    @DisplayName("What is refused to one stops nobody else, and the answer names who and why")
    void oneByOne() {
        Person nigar = given.teacher("Nigar");
        Person secretary = given.secretary();
        Person head = given.head();
        Visitor visitor = visitors.as(head);
        Visitor.Answer answer = visitor.post(
                AT,
                "account",
                account(nigar),
                "account",
                account(secretary),
                "account",
                account(head),
                "role",
                "secretary",
                "last",
                clock.today().plusDays(30).toString(),
                "what",
                "give");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Bu rol həmin günlər üçün artıq verilib.")
                .contains("Heç kim özünə rol vermir")
                .contains(nigar.name());
        assertThat(roles(nigar)).contains("teacher", "secretary");
        assertThat(roles(head)).containsExactly("head");
        assertThat(visitors.as(nigar).get("/").body()).contains("katib");

        Visitor.Answer ended = visitor.post(
                AT,
                "account",
                account(nigar),
                "account",
                account(given.teacher("Tural")),
                "role",
                "secretary",
                "what",
                "end");
        assertThat(ended.body()).contains("Burada belə rolu yoxdur.");
        assertThat(roles(nigar)).contains("teacher").doesNotContain("secretary");
    }

    @Test
    @DisplayName("Roles beyond one's gift and people of other places are out of reach")
    void notYours() {
        Person stranger = given.otherHead();
        Visitor head = visitors.as(given.head());
        assertThat(head.post(AT, "account", account(stranger), "role", "teacher", "what", "give")
                        .status())
                .isEqualTo(200);
        assertThat(roles(stranger)).containsExactly("head");
        assertThat(head.post(AT, "account", account(given.teacher()), "role", "head", "what", "give")
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(given.teacher()).get(AT).status()).isEqualTo(404);
        assertThat(head.post(AT, "role", "teacher", "what", "give").status()).isEqualTo(422);
        assertThat(head.post(
                                AT,
                                "account",
                                account(given.teacher()),
                                "role",
                                "deputy",
                                "from",
                                clock.today().minusDays(1).toString(),
                                "what",
                                "give")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thePagesAreInOrder() {
        given.school().withStaff(6);
        Window desk = browser.as(given.head()).go(AT).checked("roles-of-several");
        browser.phone().as(given.head()).go(AT).checked("roles-of-several");
        desk.page().click("[data-checks]");
        desk.page().selectOption("#role", "union-head");
        desk.page().click("button[value=give]");
        desk.checked("role-outcomes");
    }

    private String account(Person person) {
        return database.superuser()
                .sql("select public_id from access.account where id = " + person.account())
                .query(String.class)
                .single();
    }

    private List<String> roles(Person person) {
        return database.superuser()
                .sql(
                        "select role from access.role_grant where account_id = :account and (valid_until is null or valid_until > :today)")
                .param("account", person.account())
                .param("today", clock.today())
                .query(String.class)
                .list();
    }
}
