package org.birge.support.situation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J6.4 A head writes a problem on a phone and shows it, the centre answers, the school says what helped")
@BirgeTest
class SituationPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;

    SituationPagesTest(Given given, Browser browser, Visitors visitors) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
    }

    @Test
    void fromTheProblemToWhatHelped() {
        given.school();
        given.centreHead();
        Window head = browser.phone().as(given.head()).go("/situation").checked("situation-empty");
        head.page().click("main .head .main-action");
        head.page().click("main form .main-action");
        head.checked("situation-wrong");
        Page page = head.page();
        page.fill("#title", "Meyarlar şagirdlərə aydın deyil");
        page.selectOption("#section", "instruction");
        page.selectOption("#area", "assessment");
        page.fill("#words", "5-ci siniflərdə, payızdan.");
        page.click("main form .main-action");
        assertThat(head.text()).contains("məktəbin daxilində", "Problem yazıldı");
        String address = head.path();
        assertThat(visitors.as(given.methodist()).get(address).status()).isEqualTo(404);
        page.click("main form[action$='/showing'] .main-action");
        head.checked("situation-shown");

        Window centre = browser.as(given.methodist()).go("/");
        assertThat(centre.text()).contains("cavabsız qalan problemlər");
        centre.go("/situation").checked("situation-list");
        centre.go("/situation?q=meyarlar%20sagirdlere&area=assessment");
        assertThat(centre.text()).contains("Meyarlar şagirdlərə aydın deyil");
        centre.go("/situation?since=6");
        assertThat(centre.text()).contains("Heç nə tapılmadı");
        centre.go(address).checked("situation-to-answer");
        centre.page().fill("#answer-words", "Seminar təklif edirik.");
        centre.page().click("main form[action$='/answer'] .main-action");
        assertThat(centre.text()).contains("Cavab məktəbə göndərildi");
        centre.go("/situation/schools/" + given.school().place().publicId()).checked("situation-school");

        head.go("/");
        assertThat(head.text()).contains("nəticəsini yazın");
        head.go(address);
        assertThat(head.text())
                .contains("Seminar təklif edirik.", given.methodist().name());
        page.fill("#try-words", "Meyarları birlikdə yazdıq.");
        page.selectOption("#try-helped", "yes");
        page.click("main form[action$='/tries'] button");
        page.click("main details:has(form[action$='/solution']) summary");
        page.fill("#solve-helped", "Birlikdə yazılan meyarlar.");
        page.click("main form[action$='/solution'] button");
        assertThat(head.text()).contains("həll olunub", "Birlikdə yazılan meyarlar.");
        browser.in(Language.KK).as(given.head()).go("/situation").checked("situation-own");
        Visitor file = visitors.as(given.methodist());
        assertThat(file.get("/situation/export?state=all&format=csv").body()).contains("Birlikdə yazılan meyarlar.");
    }
}
