package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.time.LocalDate;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("J0.1 Today proposes the campaign that the calendar has come to")
class ProposedCampaignPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;

    ProposedCampaignPagesTest(Given given, Browser browser, Visitors visitors, MovableClock clock) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Test
    @DisplayName(
            "to a head in mid-year and in April, one click before the prefilled form; not to others, and not once it is open")
    void oneClick() {
        given.school().withStaff(8);
        given.deputy();
        assertThat(visitors.as(given.head()).in("en").get("/").body())
                .contains("You begin in mid-year", "June 14, 2027");
        clock.moveTo(LocalDate.of(2027, 4, 5));
        assertThat(visitors.as(given.deputy()).get("/").body()).doesNotContain("/year/needs#begin");
        Window window = browser.as(given.head()).go("/").checked("today-proposes-april");
        window.page().click("a[href='/year/needs#begin']");
        assertThat(window.path()).startsWith("/year/needs");
        assertThat(window.text()).contains("2027/28");
        window.page().onDialog(Dialog::accept);
        window.page().click("#begin button");
        assertThat(window.go("/").page().locator("a[href='/year/needs#begin']").count())
                .isZero();
        browser.phone().in(Language.KK).as(given.otherHead()).go("/").checked("today-proposes-april-kk");
    }
}
