package org.birge.development.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Whoever answers for something is found by name among the colleagues, nobody else is taken (J0.2, J1d.12)")
@BirgeTest
class FindResponsibleTest {

    private static final String MATRIX = "/year/plan/responsibility";

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private final CountryPack pack;
    private final TestDatabase database;

    FindResponsibleTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            CountryPack pack,
            TestDatabase database) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
        this.pack = pack;
        this.database = database;
    }

    /** Earlier plans of this class's school make room. */
    @BeforeEach
    void noPlanYet() {
        database.superuser().sql("update development.plan set year = id").update();
    }

    @Test
    @DisplayName("colleagues of the own school are suggested, to those who write plans")
    void suggestions() {
        Person teacher = given.teacher("Fəridə");
        Visitor head = visitors.as(given.head());
        assertThat(head.get(colleagues("feride")).body()).contains("data-id=\"" + teacher.id() + "\"");
        assertThat(head.get(colleagues(given.otherHead().name())).body()).doesNotContain("data-id=");
        assertThat(visitors.as(given.otherHead()).get(colleagues("feride")).body())
                .doesNotContain("data-id=");
        assertThat(visitors.as(teacher).get(colleagues("feride")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a wrong name and a stranger are refused at the field of the measure, and what was typed stays")
    void measure() {
        Person head = given.head();
        Person teacher = given.teacher("Fəridə");
        story.draft(head, teacher);
        Visitor visitor = visitors.as(head);
        String at = "/year/plan/measures";
        String section = pack.sections().getFirst().code();
        String[] typed = {
            "version",
            "0",
            "title",
            "Açıq dərs",
            "section",
            section,
            "kind",
            "SEMINAR",
            "responsible",
            "",
            "responsible-text",
            "zzzzzz",
            "responsible-for",
            ""
        };
        Visitor.Answer wrong = visitor.post(at, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("responsible-problem", "Açıq dərs", "zzzzzz");
        typed[9] = Long.toString(given.otherHead().id());
        typed[11] = given.otherHead().name();
        typed[13] = typed[11];
        assertThat(visitor.post(at, typed).body()).contains("responsible-problem", typed[11]);
        typed[9] = "";
        typed[11] = "feride";
        typed[13] = "";
        assertThat(visitor.post(at, typed).body())
                .as("without script one chooses from what was found")
                .contains("type=\"radio\" name=\"responsible\" value=\"" + teacher.id() + "\"");
        typed[9] = Long.toString(teacher.id());
        typed[13] = "feride";
        assertThat(visitor.post(at, typed).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("the same in proposals")
    void proposals() {
        Person head = given.head();
        String plan = story.draft(head, given.teacher());
        String sample = pack.measures().getFirst().code();
        String field = "responsible-" + sample;
        Visitor visitor = visitors.as(head);
        String at = "/year/plan/proposals";
        assertThat(visitor.post(at, "plan", plan, "sample", sample, field + "-text", "zzzzzz")
                        .body())
                .contains("href=\"#" + field + "\"");
        assertThat(visitor.post(
                                at,
                                "plan",
                                plan,
                                "sample",
                                sample,
                                field,
                                Long.toString(given.otherHead().id()))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                at,
                                "plan",
                                plan,
                                "sample",
                                sample,
                                field,
                                Long.toString(given.head().id()))
                        .status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName(
            "the matrix is set with names, at the desk and on the phone; who would confirm the own work is told there")
    void matrix() {
        Person head = given.head();
        Person deputy = given.deputy();
        Person teacher = given.teacher("Fəridə");
        String section = pack.sections().getFirst().code();
        Visitor visitor = visitors.as(head);
        String id = Long.toString(deputy.id());
        Visitor.Answer own = visitor.post(MATRIX, "responsible-" + section, id, "confirmer-" + section, id);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body()).contains("confirmer-" + section + "-problem");
        assertThat(visitor.post(MATRIX, "responsible-" + section + "-text", "zzzzzz")
                        .body())
                .contains("responsible-" + section + "-problem", "zzzzzz");

        Page desk = browser.in(Language.AZ)
                .as(head)
                .go(MATRIX)
                .checked("matrix-empty")
                .page();
        choose(desk.locator("#responsible-" + section), "feride");
        desk.click("#matrix button.main-action");
        assertThat(desk.locator("main .notice")).isVisible();
        assertThat(database.superuser()
                        .sql("select responsible_id from development.responsibility where replaced_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(teacher.id());
        Page phone = browser.phone().in(Language.KK).as(head).go(MATRIX).page();
        choose(phone.locator("#confirmer-" + section), deputy.name());
        phone.click("#matrix button.main-action");
        assertThat(phone.locator("#confirmer-" + section)).hasValue(deputy.name());
    }

    private static void choose(Locator field, String name) {
        field.fill("");
        field.pressSequentially(name);
        assertThat(field.page().locator("[role=option]")).hasCount(1);
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue(Pattern.compile("\\S+ \\S+"));
    }

    private static String colleagues(String q) {
        return "/year/plan/colleagues?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
