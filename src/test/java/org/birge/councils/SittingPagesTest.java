package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The main path of a council in the browser: agenda, sitting, votes, decision, minutes (J1a.3). */
@BirgeTest
class SittingPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final Sittings sittings;

    SittingPagesTest(Given given, Browser browser, Visitors visitors, ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.sittings = new Sittings(given, beans);
    }

    @Test
    @DisplayName("A secretary leads a sitting from the agenda to confirmed minutes")
    void fromAgendaToMinutes() {
        given.deputy();
        given.school().withStaff(12);
        String session = sittings.called();
        Window window = browser.as(given.secretary());
        window.go("/councils").checked("councils");
        window.go("/councils/sessions/" + session);
        Page page = window.page();
        page.fill("#title-new", "Qiymətləndirmə savadlılığı üzrə tədbirlər");
        choose(page, "#presenter-new", given.deputy().name());
        page.click("form.ruled button");
        window.checked("council-before");
        window.click("form[action$=opening] button");
        while (page.locator(".agenda li:not(.done)").count() > 1) {
            window.click("#outcome button[value=postponed]");
        }
        page.fill("#heard", "Diaqnostikanın nəticələri barədə məlumat verildi.");
        page.fill("#wording", "Seminar silsiləsi dekabrın 20-dək başa çatdırılsın.");
        window.click("#motion form[action$=motion] button");
        window.click("#motion form[action$=votes] button.main-action");
        choose(page, "#responsible", given.deputy().name());
        page.fill("#due", "2026-12-20");
        window.click("form[action$=decisions] button");
        assertThat(page.inputValue("#heard")).contains("Diaqnostikanın nəticələri");
        window.checked("council-sitting");
        browser.phone()
                .as(given.secretary())
                .go("/councils/sessions/" + session)
                .checked("council-sitting");
        window.click("#outcome button[value=dealt]");
        page.onDialog(dialog -> dialog.accept());
        window.click("#closing form[action$=closing] button");
        assertThat(window.text()).contains("Seminar silsiləsi");
        page.click("form[action$=confirmation] button");
        window.checked("council-minutes");
        browser.in(Language.KK)
                .phone()
                .as(given.head())
                .go("/councils/sessions/" + session)
                .checked("council-minutes-kk");
    }

    @Test
    @DisplayName("What is typed while the network is cut stays and is sent when it is back")
    void throughACut() {
        given.school().withStaff(12);
        String session = sittings.opened();
        Window window = browser.as(given.secretary()).go("/councils/sessions/" + session);
        Page page = window.page();
        page.context().setOffline(true);
        page.fill("#heard", "Əlaqə kəsiləndə yazılan mətn");
        page.waitForSelector("[data-offline]:not([hidden])");
        page.context().setOffline(false);
        page.waitForCondition(() -> given.secretary().does(() -> sittings.page(session).items().stream()
                .anyMatch(item -> item.heard().equals("Əlaqə kəsiləndə yazılan mətn"))));
        page.locator("[data-offline]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    @DisplayName("The second of two secretaries reads both texts on the page")
    void theSecondIsTold() {
        given.school().withStaff(12);
        String session = sittings.opened();
        String item = given.secretary().does(() -> sittings.item(session));
        long version = given.secretary()
                .does(() -> sittings.page(session).items().getLast().version());
        String path = "/councils/sessions/" + session + "/items/" + item + "/notes";
        Visitor one = visitors.as(given.secretary());
        assertThat(one.post(path, "heard", "Birinci", "version", String.valueOf(version))
                        .status())
                .isEqualTo(302);
        Visitor.Answer second =
                visitors.as(given.head()).post(path, "heard", "İkinci", "version", String.valueOf(version));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Birinci", "İkinci");
    }

    @Test
    @DisplayName("A double click votes once, and another school's link is not there")
    void doubleClickAndOthersLink() {
        given.school().withStaff(12);
        String session = sittings.withMotion();
        String item = given.secretary().does(() -> sittings.item(session));
        String votes = "/councils/sessions/" + session + "/items/" + item + "/votes";
        Visitor secretary = visitors.as(given.secretary());
        assertThat(secretary.post(votes, "inFavour", "9").status()).isEqualTo(302);
        assertThat(secretary.post(votes, "inFavour", "9").status()).isEqualTo(302);
        assertThat(secretary.post(votes, "inFavour", "99").status()).isEqualTo(409);
        Visitor other = visitors.as(given.otherHead());
        assertThat(other.get("/councils/sessions/" + session).status()).isEqualTo(404);
        assertThat(other.post(votes, "inFavour", "9").status()).isEqualTo(404);
        assertThat(visitors.as(given.regionalOfficer()).get("/councils").status())
                .isEqualTo(404);
    }

    private static void choose(Page page, String field, String name) {
        page.locator(field).pressSequentially(name);
        page.locator(".suggestions:not([hidden]) [role=option]").first().click();
    }
}
