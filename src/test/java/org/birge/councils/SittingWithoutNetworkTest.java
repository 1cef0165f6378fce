package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.OwnBrowser;
import org.birge.testing.Relay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@DisplayName("A sitting survives an hour without a network, the browser killed and the server stopped (J0.3, issue 3)")
@BirgeTest
class SittingWithoutNetworkTest {

    private final Given given;
    private final Browser browser;
    private final Environment environment;
    private final Sittings sittings;

    SittingWithoutNetworkTest(Given given, Browser browser, Environment environment, ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.environment = environment;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.secretary();
        given.school().withStaff(12);
    }

    @Test
    @DisplayName(
            "Cut off: roll, notes, motion, votes and decision are written, the page is closed and opened again, then all of it is sent")
    void closedAndOpenedOffline() {
        String session = sittings.opened();
        Page page = browser.as(given.secretary()).go(address(session)).page();
        kept(page);
        page.context().setOffline(true);
        page.click("#attendance summary");
        page.locator("#attendance .who").nth(2).click();
        page.click("#attendance form button");
        write(page, members(session) - 2);
        Page again = page.context().newPage();
        page.close();
        again.navigate(address(session));
        Locator item = again.locator("[data-desk-item]").last();
        item.locator("[data-field=heard]").waitFor();
        assertThat(item.locator("[data-field=heard]").inputValue()).isEqualTo("Şəbəkəsiz yazılan məlumat");
        assertThat(again.locator("[data-waits-number]").textContent()).isEqualTo("6");
        assertThat(again.locator("#attendance [name=absent]:checked").count()).isEqualTo(1);
        again.context().setOffline(false);
        arrived(again, session);
        given.secretary()
                .runs(() ->
                        assertThat(sittings.page(session).attendance().absent()).hasSize(1));
    }

    @Test
    @DisplayName(
            "The server is stopped, the browser killed; both started again and signed in anew, everything reaches the minutes")
    void killedAndStopped(@TempDir Path profile) {
        String session = sittings.opened();
        int server = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Relay relay = new Relay(server);
                OwnBrowser own = new OwnBrowser(profile)) {
            Page page = own.signedIn(relay.site(), given.secretary());
            page.navigate(relay.site() + address(session));
            kept(page);
            relay.stop();
            page.fill("#wording", "Plan təsdiq edilsin.");
            page.click("#motion form[action$=motion] button");
            write(page, members(session) - 2);
            Page after = own.killedAndStarted();
            after.navigate(relay.site() + address(session));
            after.waitForSelector("[data-waits]:not([hidden]) b:text('5')");
            relay.start();
            after.waitForSelector("[data-desk-sign-in]:not([hidden])");
            own.signedIn(relay.site(), given.secretary()).navigate(relay.site() + address(session));
            arrived(after, session);
        }
    }

    @Test
    @DisplayName("Somebody else wrote meanwhile: both texts are shown, nothing is lost, and mine is sent when I say so")
    void conflict() {
        String session = sittings.opened();
        Page page = browser.as(given.secretary()).go(address(session)).page();
        kept(page);
        page.context().setOffline(true);
        page.fill("#heard", "Mənim mətnim");
        page.fill("#wording", "Plan təsdiq edilsin.");
        page.click("#motion form[action$=motion] button");
        page.waitForSelector("[data-desk]:not([hidden])");
        given.head().runs(() -> sittings.the(WriteNotes.class)
                .run(new WriteNotes.Command(session, sittings.item(session), "Direktorun mətni", "", 0)));
        page.context().setOffline(false);
        page.waitForSelector("[data-desk-refused]:not([hidden])");
        assertThat(page.locator("[data-desk-theirs]:not([hidden])").textContent())
                .contains("Direktorun mətni");
        given.head()
                .runs(() -> assertThat(sittings.page(session).items().getLast().heard())
                        .isEqualTo("Direktorun mətni"));
        page.click("[data-desk-refused]:not([hidden]) [data-desk-again]");
        page.waitForCondition(() -> given.secretary().does(() -> {
            SessionPage now = sittings.page(session);
            return now.items().getLast().heard().equals("Mənim mətnim")
                    && !now.motions().isEmpty();
        }));
    }

    private static String address(String session) {
        return "/councils/sessions/" + session;
    }

    private int members(String session) {
        return given.secretary().does(() -> sittings.page(session).attendance().members());
    }

    private static void kept(Page page) {
        page.waitForSelector(
                "html[data-kept]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void write(Page page, int inFavour) {
        page.waitForSelector("[data-desk]:not([hidden])");
        Locator item = page.locator("[data-desk-item]").last();
        if (item.getAttribute("open") == null) {
            item.locator("summary").first().click();
        }
        item.locator("[data-field=heard]").fill("Şəbəkəsiz yazılan məlumat");
        item.locator("[data-field=wording]").fill("Plan təsdiq edilsin.");
        item.locator("[data-field=inFavour]").fill(Integer.toString(inFavour));
        item.locator("[data-field=decision1]").fill("Plan icraya qəbul edilsin.");
        item.locator("[data-field=responsible1]").fill(given.deputy().name());
        item.locator("[data-field=due1]").fill("2026-12-20");
        item.locator("[data-field=outcome][value=dealt]").check();
        page.waitForTimeout(300);
    }

    private void arrived(Page page, String session) {
        page.waitForCondition(
                () -> given.secretary().does(() -> {
                    SessionPage now = sittings.page(session);
                    Item item = now.items().getLast();
                    return item.heard().equals("Şəbəkəsiz yazılan məlumat")
                            && item.settled()
                            && now.decisions(item).size() == 1
                            && now.decisions(item).getFirst().responsibleId() != null;
                }),
                new Page.WaitForConditionOptions().setTimeout(20_000));
        page.waitForSelector(
                "[data-waits][hidden]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
