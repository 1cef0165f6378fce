package org.birge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of one's calendar address")
@BirgeTest
class CalendarPagesTest {

    private final Given given;
    private final Browser browser;

    CalendarPagesTest(Given given, Browser browser) {
        this.given = given;
        this.browser = browser;
    }

    @Test
    void aTeacherMakesAnAddressOnThePhoneAndTakesItBack() {
        Window phone = browser.phone().as(given.teacher()).go("/settings").checked("settings-own");
        phone.page().click("a[href='/settings/calendar']");
        phone.checked("calendar-none");
        phone.page().click("button:has-text('Təqvim ünvanı yarat')");
        phone.checked("calendar-made");
        String opens = phone.page().locator("#made a.main-action").getAttribute("href");
        assertThat(opens).startsWith("webcal:").endsWith(".ics");
        assertThat(phone.page().inputValue("#address")).endsWith(opens.replaceFirst("^webcal:", ""));
        phone.go("/settings/calendar").checked("calendar-in-force");
        phone.page().onceDialog(dialog -> dialog.accept());
        phone.page().click("button:has-text('Ünvanı ləğv et')");
        assertThat(phone.text()).contains("Ünvan ləğv edildi.", "Hələ təqvim ünvanınız yoxdur.");
    }

    @Test
    void thePageReadsWellInEachLanguageOnADesk() {
        for (Language language : Language.values()) {
            Window desk = browser.in(language).as(given.head()).go("/settings/calendar");
            desk.page().onceDialog(dialog -> dialog.accept());
            desk.page().click("main form[action='/settings/calendar'] button");
            desk.checked("calendar-made-" + language.tag());
        }
    }

    @Test
    void anAccountWithoutAPersonHasNoDatesOfItsOwn() {
        assertThat(browser.as(given.administrator()).go("/settings").text()).doesNotContain("Telefonun təqvimi");
    }
}
