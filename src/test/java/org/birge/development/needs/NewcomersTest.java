package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.GroupResults.Results;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.Newcomers;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.ResultsWithNewcomers;
import org.birge.instruments.SwitchLeadersView;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.1 Those who begin after the campaign has closed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomersTest {

    private final Given given;
    private final Browser browser;
    private final Diagnosis diagnosis;
    private final NeedsCampaigns campaigns;
    private final ResultsWithNewcomers results;
    private final SwitchLeadersView switchLeadersView;
    private final Answering answering;
    private final SchoolYear year;
    private final List<Person> newcomers = new ArrayList<>();

    NewcomersTest(
            Given given,
            Browser browser,
            Diagnosis diagnosis,
            NeedsCampaigns campaigns,
            ResultsWithNewcomers results,
            SwitchLeadersView switchLeadersView,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.browser = browser;
        this.diagnosis = diagnosis;
        this.campaigns = campaigns;
        this.results = results;
        this.switchLeadersView = switchLeadersView;
        this.answering = factory.createBean(Answering.class);
        this.year = diagnosis.yearOf(diagnosis.today());
    }

    /** Ten teachers answer 33 in everything, two do not answer. */
    @BeforeAll
    void theCampaignIsClosed() {
        given.school().withStaff(13);
        Campaign campaign = opens();
        answering.of(campaign);
        given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .limit(10)
                .forEach(person -> answering.answer(person, 33, 33));
        given.head().does(() -> diagnosis.close(campaign.publicId()));
    }

    @Test
    @Order(1)
    @DisplayName(
            "they are asked one question of each area, nobody else is asked again, and leaders are not asked of them")
    void askedShortly() {
        begin(3);
        Campaign round = opens();
        answering.of(round);
        assertThat(round.newcomers()).isTrue();
        assertThat(round.asked()).isEqualTo(3);
        assertThat(round.leadersView()).isFalse();
        assertThat(answering.own(newcomers.getFirst()).questions().areas())
                .hasSize(14)
                .allSatisfy(area -> assertThat(area.items()).hasSize(1));
        assertThatThrownBy(() -> given.head().runs(() -> switchLeadersView.run(round.publicId(), true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Order(2)
    @DisplayName("a newcomer answers on a phone in three steps and a last one, and may go away in between")
    void onAPhone() {
        Window phone = browser.phone().as(newcomers.getFirst()).go("/answer").checked("newcomer-start");
        phone.page().click("main form .main-action");
        phone.checked("newcomer-step");
        phone.page().click(".ask-next");
        phone.page().locator(".wrong-text").first().waitFor();
        assertThat(phone.page().locator(".wrong-text").count()).isEqualTo(5);
        for (int step = 1; step <= 3; step++) {
            phone.page()
                    .locator("fieldset.choice label:last-of-type input")
                    .all()
                    .forEach(Locator::check);
            phone.page().click(".ask-next");
            phone.page().waitForURL("**/" + (step + 1));
            phone.go("/answer");
            phone.page().click("main .main-action");
        }
        assertThat(phone.path()).endsWith("/4");
        phone.page().click(".ask-next");
        phone.page().waitForURL("**/review");
        phone.page().click("main form .main-action");
        assertThat(answering.own(newcomers.getFirst()).isSubmitted()).isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("three are too few: nothing of them is shown anywhere, and the totals stay what they were")
    void tooFew() {
        answering.answer(newcomers.get(1), 100, 100);
        answering.answer(newcomers.get(2), 100, 100);
        close();
        for (Newcomers way : Newcomers.values()) {
            assertThat(of(way).newcomers()).isZero();
            assertThat(figure(of(way)).index()).isEqualTo(33);
        }
        String page = browser.as(given.head()).go("/year/needs/results").text();
        assertThat(page).contains("azdır");
    }

    @Test
    @Order(4)
    @DisplayName("those who come later join them, and what was answered stays")
    void joined() {
        begin(3);
        assertThat(browser.as(given.head())
                        .go("/year/needs")
                        .checked("newcomers-begin")
                        .text())
                .contains("3 nəfər");
        Campaign round = opens();
        assertThat(round.asked()).isEqualTo(6);
        assertThat(round.answered()).isEqualTo(3);
        assertThat(answering.own(newcomers.getFirst()).isSubmitted()).isTrue();
        answering.answer(newcomers.get(3), 67, 67);
        answering.answer(newcomers.get(4), 67, 67);
        close();
    }

    /** Ten at 33 and five at 100, 100, 100, 67, 67 (the first by hand, 100): (330 + 434) / 15 = 50.9. */
    @Test
    @Order(5)
    @DisplayName("from five on they are counted: together with the others, apart, and the others without them")
    void counted() {
        assertThat(of(Newcomers.WITH).newcomers()).isEqualTo(5);
        assertThat(figure(of(Newcomers.WITH)).index()).isEqualTo(51);
        assertThat(figure(of(Newcomers.WITHOUT)).index()).isEqualTo(33);
        assertThat(figure(of(Newcomers.ALONE)).index()).isEqualTo(87);
        Figure with = figure(of(Newcomers.WITH));
        assertThat(with.answered()).isEqualTo(15);
        assertThat(with.asked()).isEqualTo(18);
        assertThat(with.lowest()).isEqualTo(42);
        assertThat(with.highest()).isEqualTo(59);
        assertThat(with.levels()).containsExactly(0, 10, 2, 3);
        assertThat(of(Newcomers.WITH).priorities())
                .as("priority goes by the campaign alone")
                .isEqualTo(of(Newcomers.WITHOUT).priorities());
    }

    @Test
    @Order(6)
    @DisplayName("a group whose newcomers are fewer than five stands without them, and says so")
    void groupsWithoutTheirNewcomers() {
        Results with = of(Newcomers.WITH);
        for (Figure figure : with.figures()) {
            Figure before = of(Newcomers.WITHOUT).figures().stream()
                    .filter(one ->
                            one.group().equals(figure.group()) && one.area().equals(figure.area()))
                    .findFirst()
                    .orElseThrow();
            int more = figure.answered() - before.answered();
            assertThat(more).isIn(0, 5, 6);
            assertThat(with.without().contains(figure.group()) && more > 0).isFalse();
        }
        assertThat(with.without()).as("groups of stage and experience").isNotEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("the head switches them on and off, on paper and in the file too")
    void onThePage() {
        Window window =
                browser.as(given.head()).go("/year/needs/results?by=experience").checked("results-with-newcomers");
        assertThat(window.page().locator("nav.tabs a[aria-current]").allInnerTexts())
                .contains("yeni gələnlərlə birlikdə");
        browser.phone()
                .as(given.head())
                .go("/year/needs/results?newcomers=alone")
                .checked("results-newcomers-alone");
    }

    private Campaign opens() {
        return given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(), year, diagnosis.today().plusDays(14), 60)));
    }

    private void close() {
        given.head()
                .does(() -> diagnosis.close(
                        campaigns.at(given.school().id()).getFirst().publicId()));
    }

    private void begin(int people) {
        int before = given.school().staff().size();
        given.school().withStaff(before + people);
        newcomers.addAll(given.school().staff().subList(before, before + people));
    }

    private Results of(Newcomers way) {
        return given.head().does(() -> {
            List<Campaign> all = campaigns.at(given.school().id());
            return results.of(
                    all.getLast(),
                    all.stream().filter(Campaign::newcomers).toList(),
                    Instrument.TEACHERS,
                    NeedSource.BOTH,
                    way);
        });
    }

    private static Figure figure(Results found) {
        return found.figures().stream()
                .filter(figure -> figure.group().equals("all"))
                .findFirst()
                .orElseThrow();
    }
}
