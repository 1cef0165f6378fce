package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

@DisplayName(
        "J1d.9 The centre plans a master lesson, shows it and writes the analysis; a teacher speaks of it on a phone")
@BirgeTest
class MasterPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;

    MasterPagesTest(Given given, Browser browser, Visitors visitors, MovableClock clock) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Test
    void fromTheDraftToTheAnalysis() {
        given.school();
        Window centre = browser.as(given.methodist()).go("/lessons/masters").checked("masters-empty");
        centre.page().click("main .head .main-action");
        Page form = centre.page();
        form.fill("#link", "http://yayim.example");
        form.click("main form .main-action");
        assertThat(centre.text()).contains("https:// ilə başlamalıdır", "Ya siyahıdan bir nəfər seçin");
        centre.checked("master-wrong");
        form.fill("#title", "Məktəb komandası ilə bir saat");
        form.selectOption("#kind", "leading");
        form.fill("#words", "Direktor həftənin bir saatını necə qurur.");
        form.fill("#outsider", "Anna Svensson");
        form.selectOption("#origin", "abroad");
        form.selectOption("#language", "en");
        form.selectOption("#translation", "dubbed");
        form.fill("#link", "https://yayim.example/komanda");
        form.fill("#day", "2026-11-24");
        form.fill("#begins", "15:00");
        form.fill("#ends", "16:00");
        form.click("main form .main-action");
        assertThat(centre.text()).contains("qaralama", "dublyajla");
        String address = centre.path();
        assertThat(visitors.as(given.teacher()).get(address).status()).isEqualTo(404);
        centre.page().click("main form[action$='/announcement'] button");
        centre.checked("master-announced");

        Window phone = browser.phone()
                .in(Language.KK)
                .as(given.teacher())
                .go("/lessons/masters")
                .checked("masters");
        phone.page().click("main tbody th a");
        assertThat(phone.page().locator("main a[rel~=noopener]").count()).isEqualTo(1);

        clock.moveTo(LocalDate.of(2026, 11, 24));
        centre.go(address).page().click("main form[action$='/showing'] button");
        phone.go(address);
        phone.page().fill("#comment", "Біздің мектепте де осылай бастаймыз.");
        assertThat(phone.go(address).page().inputValue("#comment")).startsWith("Біздің");
        phone.page().click("main form[action$='/comments'] button");
        phone.checked("master-discussed");
        assertThat(phone.go(address).page().inputValue("#comment")).isEmpty();
        centre.go(address).page().fill("#analysis", "Bir saatın gündəliyini hər məktəb özü qurur.");
        centre.page().click("main form[action$='/analysis'] button");
        centre.checked("master-analysed");
        assertThat(phone.go(address).text()).contains("Bir saatın gündəliyini");
        assertThat(visitors.as(given.head())
                        .get("/lessons/masters/export?view=shown&format=csv")
                        .body())
                .contains("Anna Svensson");
    }
}
