package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
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
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.1 J1d.2 The diagnosis in the browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeedsPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final Answering answering;
    private final NeedsCampaigns campaigns;

    NeedsPagesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            NeedsCampaigns campaigns,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.campaigns = campaigns;
        this.answering = factory.createBean(Answering.class);
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
        page.locator(".wrong-text").first().waitFor();
        chooseAll(page, 2);
        onward(page, "/2");
        phone.go("/answer");
        page.click("main .main-action");
        assertThat(phone.path()).endsWith("/2");
        for (int step = 2; step <= areas(); step++) {
            chooseAll(page, step % 4);
            onward(page, "/" + (step + 1));
        }
        page.check("input[value=mentor]");
        page.fill("#open", "Laboratoriya işləri üçün vaxt");
        phone.checked("needs-last-step");
        onward(page, "/review");
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
        page.context().setOffline(true);
        page.click(".ask-next");
        page.locator("[data-line]").waitFor();
        assertThat(page.locator("input:checked").count()).isGreaterThan(1);
        page.context().setOffline(false);
        onward(page, "/2");
        assertThat(page.locator("[data-line]").isVisible()).isFalse();
        assertThat(page.locator("input:checked").count()).isZero();
    }

    @Test
    @Order(3)
    @DisplayName("who goes back finds the step before with what was saved, and who was signed out signs in and goes on")
    void backAndSignedOut() {
        Window phone = browser.phone().as(teachers().get(3)).go("/answer");
        Page page = phone.page();
        page.click("main form .main-action");
        chooseAll(page, 1);
        onward(page, "/2");
        chooseAll(page, 2);
        page.goBack();
        page.locator("form[action$='/1']").waitFor();
        assertThat(page.locator("input[value='33']:checked").count())
                .isEqualTo(page.locator("fieldset").count());
        onward(page, "/2");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("birge"));
        page.click(".ask-next");
        page.waitForURL("**/sign-in**");
        assertThat(page.locator("main").count()).isOne();
        phone.go("/");
        assertThat(page.locator("input[type=password]").count()).isOne();
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
        onward(one.page(), "/2");
        chooseAll(other.page(), 3);
        other.page().click(".ask-next");
        assertThat(other.page().locator(".problems").innerText()).contains("pəncərədə");
        assertThat(other.page().locator("input[value='100']:checked").count()).isPositive();
        onward(other.page(), "/2");
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
        answering.of(campaign());
        int n = 0;
        for (Person person : given.school().staff()) {
            if (++n % 8 != 0) {
                answering.answerDifferently(person, n);
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
        answering.of(campaign());
        return answering.own(given.teacher()).questions().areas().size();
    }

    /** The script brings the next step into the page that is there. */
    private static void onward(Page page, String to) {
        page.click(".ask-next");
        page.waitForURL("**" + to);
    }

    private static void chooseAll(Page page, int step) {
        for (int i = 0; i < page.locator("fieldset.choice").count(); i++) {
            page.locator("fieldset.choice").nth(i).locator("input").nth(step).check();
        }
    }
}
