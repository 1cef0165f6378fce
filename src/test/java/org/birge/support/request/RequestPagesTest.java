package org.birge.support.request;

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

@DisplayName("A teacher asks on a phone, the centre answers, the teacher closes (J0.5)")
@BirgeTest
class RequestPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;

    RequestPagesTest(Given given, Browser browser, Visitors visitors) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
    }

    @Test
    void fromTheQuestionToTheRating() {
        given.centreHead();
        given.methodist();
        Window teacher = browser.phone().as(given.teacher()).go("/support").checked("support-empty");
        teacher.go("/support/new").checked("support-ask");
        Page form = teacher.page();
        form.selectOption("#section", "curriculum");
        form.fill("#topic", "Kəsrlərin izahı");
        form.fill("#words", "5-ci sinifdə əyani vasitə axtarıram.");
        form.click("main .form .main-action");
        assertThat(teacher.text()).contains("Müraciət mərkəzə göndərildi", "Kəsrlərin izahı");
        teacher.checked("support-asked");

        Window centre = browser.as(given.centreHead()).go("/");
        assertThat(centre.text()).contains("Yeni müraciətlər");
        centre.go("/support").checked("support-queue");
        centre.page().click("main tbody a");
        centre.page().fill("#planned", "2026-11-25");
        centre.page().click("main form[action$='/assignment'] button");
        assertThat(centre.text()).contains("işdədir");
        String address = centre.path();

        Window methodist = browser.as(
                        given.centreHead().name().equals(responsible(centre)) ? given.centreHead() : given.methodist())
                .go(address);
        methodist.page().fill("#done-minutes", "60");
        methodist.page().fill("#done-words", "Sinifdə birlikdə sınadıq.");
        methodist.checked("support-record");
        methodist.page().click("main form[action$='/record'] .main-action");

        teacher.go("/");
        assertThat(teacher.text()).contains("Kömək edildi, cavabınız gözlənilir");
        teacher.go(address).checked("support-rate");
        form.check("input[name=rating][value='5']");
        form.click("main form[action$='/confirmation'] .main-action");
        assertThat(teacher.text()).contains("Müraciət bağlandı", "5-dən 5");
        browser.phone().in(Language.KK).as(given.head()).go(address).checked("support-closed");
    }

    private static String responsible(Window window) {
        return window.page().locator("main .pairs dd").nth(5).innerText();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        Visitor teacher = visitors.as(given.teacher());
        Visitor.Answer answer = teacher.post(
                "/support",
                "whom",
                "teacher",
                "section",
                "",
                "topic",
                "",
                "words",
                "Uzun söz",
                "wantedBy",
                "2020-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("section-problem", "topic-problem", "wantedBy-problem", "Uzun söz");
    }
}
