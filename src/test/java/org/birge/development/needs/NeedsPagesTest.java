package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@BirgeTest
@DisplayName("J0.1 J1d.2 The diagnosis in the browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeedsPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final NeedsCampaigns campaigns;

    NeedsPagesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            NeedsCampaigns campaigns) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.campaigns = campaigns;
    }

    @Test
    @Order(1)
    @DisplayName("the head opens the questionnaire with the days offered")
    void open() {
        given.deputy();
        given.school().withStaff(26);
        Window window = browser.as(given.head()).go("/year/needs").checked("needs-begin");
        window.page().onDialog(Dialog::accept);
        window.page().click("#begin button");
        assertThat(window.path()).isEqualTo("/year/needs");
        assertThat(window.text()).contains("0 / 26");
    }

    @Test
    @Order(2)
    @DisplayName("a teacher answers on a phone, leaves, comes back and hands in")
    void answer() {
        Person teacher = given.teacher();
        Window phone = browser.phone().as(teacher).go("/answer").checked("needs-start");
        Page page = phone.page();
        page.click("main form .main-action");
        phone.checked("needs-step");
        page.click(".ask-next");
        assertThat(page.locator(".wrong-text").count()).isPositive();
        chooseAll(page, 2);
        page.click(".ask-next");
        assertThat(phone.path()).endsWith("/2");
        phone.go("/answer");
        page.click("main .main-action");
        assertThat(phone.path()).endsWith("/2");
        for (int step = 2; step <= areas(); step++) {
            chooseAll(page, step % 4);
            page.click(".ask-next");
        }
        page.check("input[value=mentor]");
        page.fill("#open", "Laboratoriya işləri üçün vaxt");
        phone.checked("needs-last-step");
        page.click(".ask-next");
        phone.checked("needs-review");
        page.click("main form .main-action");
        phone.checked("needs-thanks");
        page.click("main .main-action");
        phone.checked("needs-mine");
    }

    @Test
    @Order(3)
    @DisplayName("what was chosen while the connection was lost is still there")
    void lostConnection() {
        Person teacher = teachers().get(1);
        Window phone = browser.phone().as(teacher).go("/answer");
        Page page = phone.page();
        page.click("main form .main-action");
        chooseAll(page, 3);
        page.reload();
        assertThat(page.locator("input:checked").count()).isGreaterThan(1);
        page.click(".ask-next");
        assertThat(phone.path()).endsWith("/2");
        assertThat(page.locator("input:checked").count()).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("the later of two tabs is told and loses nothing")
    void twoTabs() {
        Person teacher = teachers().get(2);
        Window one = browser.as(teacher).go("/answer");
        one.page().click("main form .main-action");
        Window other = browser.as(teacher).go(one.path());
        chooseAll(one.page(), 0);
        one.page().click(".ask-next");
        chooseAll(other.page(), 3);
        other.page().click(".ask-next");
        assertThat(other.page().locator(".problems").innerText()).contains("pəncərədə");
        assertThat(other.page().locator("input[value='100']:checked").count()).isPositive();
        other.page().click(".ask-next");
        assertThat(other.path()).endsWith("/2");
    }

    @Test
    @Order(5)
    @DisplayName("another school's link is answered clearly, and each role sees only its own")
    void refusals() {
        String link = "/answer/" + campaign().publicId();
        assertThat(visitors.as(given.otherHead()).get(link).status()).isEqualTo(404);
        assertThat(visitors.as(given.methodist()).get("/year/needs").status()).isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/year/needs").status()).isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/year/needs/results").status())
                .isEqualTo(404);
        assertThat(visitors.as(given.deputy())
                        .post("/year/needs/" + campaign().publicId() + "/closure")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.otherHead())
                        .post("/year/needs/" + campaign().publicId() + "/closure")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    @DisplayName("the head watches, reminds, closes and reads the heat map")
    void results() {
        int n = 0;
        for (Person person : given.school().staff()) {
            if (++n % 8 != 0) {
                answer(person, n);
            }
        }
        browser.as(given.head()).go("/year/needs").checked("needs-open");
        browser.phone().as(given.head()).go("/year/needs").checked("needs-open");
        Window window = browser.as(given.head()).go("/year/needs");
        window.page().click("form[action$=reminders] button");
        assertThat(window.page().locator(".notice").innerText()).startsWith("3");
        assertThat(visitors.as(teachers().get(5)).get("/notices").body()).contains("anketi");
        window.page().onDialog(Dialog::accept);
        window.page().click("form[action$=closure] button");
        assertThat(window.path()).isEqualTo("/year/needs/results");
        window.go("/year/needs/results?by=stage").checked("needs-results");
        browser.phone().as(given.head()).go("/year/needs/results?by=experience").checked("needs-results");
        browser.in(Language.KK)
                .as(given.head())
                .go("/year/needs/results?by=stage")
                .picture("needs-results-kk");
        browser.as(given.head()).go("/year/needs").checked("needs-closed");
        assertThat(visitors.as(given.head()).get("/year/needs/results.csv").body())
                .contains(";");
        assertThat(visitors.as(given.head()).get("/year/needs/results.xlsx").status())
                .isEqualTo(200);
        assertThat(window.go("/year/needs/results?of=heads").text()).doesNotContain("indeksi");
        browser.phone().as(given.teacher()).go("/answer").checked("needs-closed-answer");
    }

    private Campaign campaign() {
        return given.head().does(() -> campaigns.at(given.school().id())).getFirst();
    }

    private List<Person> teachers() {
        return given.school().staff().stream()
                .filter(person -> person.userName().startsWith("teacher"))
                .toList();
    }

    private int areas() {
        Person teacher = given.teacher();
        return own(teacher).questions().areas().size();
    }

    private OwnAnswer own(Person person) {
        return person.does(() -> answers.in(campaign().publicId(), person.id())).orElseThrow();
    }

    private static void chooseAll(Page page, int step) {
        for (int i = 0; i < page.locator("fieldset.choice").count(); i++) {
            page.locator("fieldset.choice").nth(i).locator("input").nth(step).check();
        }
    }

    private void answer(Person person, int seed) {
        Campaign campaign = person.does(() -> own(person).campaign());
        person.runs(() -> beginAnswering.run(campaign.publicId(), person.id()));
        OwnAnswer own = own(person);
        int[] scale = {0, 33, 67, 100};
        Map<String, Integer> all = new HashMap<>();
        int at = 0;
        for (var area : own.questions().areas()) {
            at++;
            for (var item : area.items()) {
                all.put(item.code(), scale[(seed * 7 + at * 3 + (at < 5 ? 2 : 0)) % (at % 3 == 0 ? 3 : 4)]);
            }
        }
        person.does(() -> saveAnswers.run(new SaveAnswers.Command(
                campaign.publicId(), person.id(), own.version(), all, List.of("mentor", "visiting"), "Fikir " + seed)));
        person.runs(() -> diagnosis.handIn(campaign, person.id()));
    }
}
