package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The screen of a sitting on a phone and through a cut of the network (J1a.3). */
@BirgeTest
class SittingThroughACutTest {

    private static final int STAFF = 122;

    private final Given given;
    private final Browser browser;
    private final Sittings sittings;

    SittingThroughACutTest(Given given, Browser browser, ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.sittings = new Sittings(given, beans);
    }

    @Test
    @DisplayName("Roll and votes wait in the browser while the network is cut, and reach the minutes in their order")
    void rollAndVotes() {
        given.school().withStaff(12);
        String session = sittings.withMotion();
        int present =
                given.secretary().does(() -> sittings.page(session).attendance().members()) - 1;
        Window window = browser.as(given.secretary()).go("/councils/sessions/" + session);
        Page page = window.page();
        page.click("#attendance summary");
        page.context().setOffline(true);
        page.locator("#attendance .who").nth(3).click();
        page.click("#attendance form button");
        waits(page, "1");
        assertThat(page.locator(".sitting-bar .tag").textContent()).contains(Integer.toString(present));
        page.fill("[data-desk-item][open] [data-field=inFavour]", Integer.toString(present));
        waits(page, "2");
        window.picture("council-desk").axe();
        assertThat(window.path()).isEqualTo("/councils/sessions/" + session);

        page.context().setOffline(false);
        page.waitForCondition(() -> given.secretary().does(() -> {
            SessionPage now = sittings.page(session);
            return now.attendance().present() == present
                    && now.motions().values().stream().anyMatch(Motion::counted);
        }));
        page.waitForSelector(
                "[data-waits][hidden]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    @DisplayName("On a phone the quorum stays in sight, and of 122 one is found and marked with a thumb")
    void rollOfAHundred() {
        given.school().withStaff(STAFF);
        String session = sittings.opened();
        Window phone = browser.phone().as(given.secretary()).go("/councils/sessions/" + session);
        Page page = phone.page();
        page.click(".sitting-bar a[href='#attendance']");
        page.click("#attendance summary");
        BoundingBox bar = page.locator(".sitting-bar .tag").boundingBox();
        assertThat(bar.y).as("the quorum's tag is on the screen").isBetween(0.0, 200.0);
        String name =
                page.locator("#attendance .who span").nth(80).textContent().strip();
        page.fill("#roll-find", name.replace('ə', 'e').replace('Ş', 's'));
        assertThat(page.locator("#attendance .seat:visible").count()).isLessThan(20);
        BoundingBox row = page.locator("#attendance .who:visible").first().boundingBox();
        assertThat(row.height).as("high enough for a thumb").isGreaterThanOrEqualTo(44);
        page.locator("#attendance .who:visible").first().click();
        phone.picture("council-roll").axe().fits();
        page.click("#attendance form button");
        page.waitForCondition(() -> given.secretary()
                .does(() -> sittings.page(session).attendance().absent().size() == 1));
    }

    @Test
    @DisplayName("Among 122 a secretary is found by a few letters of the name, with the keys")
    void secretaryOfAHundred() {
        given.school().withStaff(STAFF);
        Person wanted = given.teacher("Fəridə");
        String council = sittings.council();
        Window phone = browser.phone().as(given.head()).go("/councils/" + council);
        Page page = phone.page();
        page.locator("#officers details summary").last().click();
        page.fill("#secretary", "");
        page.locator("#secretary").pressSequentially("feride");
        page.waitForSelector("#officers [role=option]");
        phone.picture("council-officer-found").axe();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#officers form").last().locator("button").click();
        page.waitForSelector("main .notice");
        Member secretary = given.head()
                .does(() -> sittings.the(ReadCouncils.class).one(council).secretary());
        assertThat(secretary).isNotNull().extracting(Member::name).isEqualTo(wanted.name());
    }

    private static void waits(Page page, String number) {
        page.waitForSelector("[data-waits]:not([hidden]) b:text('" + number + "')");
    }
}
