package org.birge.registry.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.birge.tasks.OpenTask;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("Places and colleagues are found by name, under the same rule as the form that names them")
class PickersTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final OpenTask openTask;
    private final TestDatabase database;

    PickersTest(Given given, Visitors visitors, Browser browser, OpenTask openTask, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.openTask = openTask;
        this.database = database;
    }

    @Test
    @DisplayName("Only places below one's own are suggested, and only they are taken")
    void placesInReach() {
        String own = given.school().place().publicId();
        String other = given.otherSchool().place().publicId();
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get(places(given.school().place().name())).body()).contains(own);
        assertThat(officer.get(places(given.otherSchool().place().name())).body())
                .doesNotContain(other);
        assertThat(visitors.as(given.teacher()).get(places("a")).status()).isEqualTo(404);

        String at = "/people/" + given.teacher("Nigar").publicId() + "/postings/new";
        assertThat(officer.post(at, "organisation", other, "post", "teacher", "from", "2026-09-15")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("Without script what was typed is looked up on sending, and one chooses from what was found")
    void withoutScript() {
        Person teacher = given.teacher("Nigar");
        String name = given.school().place().name();
        String id = given.school().place().publicId();
        Visitor officer = visitors.as(given.officer());
        String at = "/people/" + teacher.publicId() + "/postings/new";
        String[] typed = {
            "organisation",
            "",
            "organisation-for",
            "",
            "organisation-text",
            name,
            "post",
            "psychologist",
            "from",
            "2026-09-15"
        };
        Visitor.Answer found = officer.post(at, typed);
        assertThat(found.status()).isEqualTo(422);
        assertThat(found.body()).contains("type=\"radio\" name=\"organisation\" value=\"" + id + "\"");
        typed[1] = id;
        assertThat(officer.post(at, typed).status())
                .as("chosen under another text")
                .isEqualTo(422);
        typed[3] = name;
        assertThat(officer.post(at, typed).location()).isEqualTo("/people/" + teacher.publicId());
        typed[5] = "zzzzzz";
        typed[1] = "";
        assertThat(officer.post(at, typed).body()).contains("zzzzzz").doesNotContain("type=\"radio\"");
    }

    @Test
    @DisplayName("What is owed goes to somebody who works where the leaver worked")
    void colleagues() {
        Person leaver = given.teacher("Leyla");
        Person colleague = given.teacher("Fəridə");
        Person stranger = given.otherHead();
        Person head = given.head();
        long task = head.does(() -> openTask.run(new OpenTask.Command(
                "measure",
                "measure",
                1,
                given.school().id(),
                leaver.id(),
                null,
                "Açıq dərs",
                null,
                null,
                LocalDate.of(2026, 12, 1),
                "/")));
        Visitor visitor = visitors.as(head);
        String at = "/people/" + leaver.publicId() + "/owed";
        assertThat(visitor.get(at + "/people?q=feride").body()).contains(colleague.publicId());
        assertThat(visitor.get(at + "/people?q=leyla").body()).doesNotContain(leaver.publicId());
        assertThat(visitor.post(at, "to", stranger.publicId(), "task", "" + task)
                        .status())
                .isEqualTo(422);

        Window window = browser.as(head).go(at);
        Page page = window.page();
        page.locator("#to").pressSequentially("feride");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION))
                .hasCount(1);
        window.picture("hand-over").axe();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#to")).hasValue(java.util.regex.Pattern.compile("Fəridə"));
        page.click("main form button.main-action");
        assertThat(page.locator("main .notice")).isVisible();
        assertThat(database.superuser()
                        .sql("select responsible_id from tasks.task where id = " + task)
                        .query(Long.class)
                        .single())
                .isEqualTo(colleague.id());
    }

    @Test
    @DisplayName("The form of a posting is in order at the desk and on the phone")
    void pages() {
        String at = "/people/" + given.teacher("Nigar").publicId() + "/postings/new";
        browser.as(given.officer()).go(at).checked("posting-new");
        Window phone = browser.phone().as(given.officer()).go(at).checked("posting-new");
        phone.page().locator("#organisation").pressSequentially("quba");
        phone.page().waitForTimeout(600);
        phone.picture("posting-new-suggestions").fits().axe();
        phone.page().click("main form button.main-action");
        phone.checked("posting-new-found");
    }

    private static String places(String q) {
        return "/people/places?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
