package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the network goes away while somebody types (J0.1, J1a.5): nothing is lost, and the page says where one stands. */
@BirgeTest
class LostConnectionTest {

    private static final String CUT = "[data-line]:not([hidden])";

    private final Given given;
    private final Browser browser;

    LostConnectionTest(Given given, Browser browser) {
        this.given = given;
        this.browser = browser;
    }

    @Test
    @DisplayName(
            "A teacher on the bus: the answers of a step stay on the page and go out once there is a network again")
    void answering() {
        given.deputy();
        given.school().withStaff(26);
        Window head = browser.as(given.head()).go("/year/needs");
        head.page().onDialog(Dialog::accept);
        head.page().click("#begin button");

        Window phone = browser.phone().as(given.teacher()).go("/answer");
        Page page = phone.page();
        page.click("main form .main-action");
        page.context().setOffline(true);
        for (Locator choice : page.locator("main fieldset label:nth-of-type(2)").all()) {
            choice.click();
        }
        int chosen = page.locator("main input:checked").count();
        assertThat(chosen).isPositive();
        page.click(".ask-next");
        page.waitForSelector(CUT);
        assertThat(phone.path()).endsWith("/1");
        phone.axe();
        assertThat(page.locator("main input:checked").count()).isEqualTo(chosen);
        page.context().setOffline(false);
        page.locator("[data-line]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.click(".ask-next");
        page.waitForURL("**/2");
    }

    @Test
    @DisplayName("The head's words of the report survive a cut, a closed tab and the way back")
    void narrative() {
        String words = "Bu tədris ilində dörd seminar keçirildi.";
        Window head = browser.as(given.head()).go("/year/report");
        Page page = head.page();
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        page.context().setOffline(true);
        page.locator("textarea[name=narrative]").first().fill(words);
        page.locator("form:has(textarea[name=narrative]) button").first().click();
        page.waitForSelector(CUT);
        assertThat(page.locator("textarea[name=narrative]").first().inputValue())
                .isEqualTo(words);
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("textarea[name=narrative]").first().inputValue())
                .isEqualTo(words);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        page.locator("form:has(textarea[name=narrative]) button").first().click();
        page.waitForLoadState();
        page.evaluate("localStorage.clear()");
        page.reload();
        assertThat(page.locator("textarea[name=narrative]").first().inputValue())
                .isEqualTo(words);
    }
}
