package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "J1d.8 A head nominates, the teacher writes on a phone, two review, the centre decides and publishes, another school tries it")
@BirgeTest
class ExperiencePagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;

    ExperiencePagesTest(Given given, Browser browser, Visitors visitors) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
    }

    @Test
    void fromTheNominationToAnotherSchool() {
        Person teacher = given.teacher();
        given.otherSchool();
        Window head = browser.as(given.head()).go("/experience?view=school").checked("experience-empty");
        head.page().click("main .head .main-action");
        Page form = head.page();
        form.fill("#teacher", teacher.name().split(" ")[0]);
        form.fill("#title", "Meyarı şagirdlər yazır");
        form.click("main form .main-action");
        head.checked("experience-nominate-wrong");
        form.fill("#reason", "Şagirdlər öz işini özü yoxlayır.");
        form.click("main form .main-action");
        assertThat(head.text()).contains("cavabı gözlənilir");
        String address = head.path();

        Window phone = browser.phone().as(teacher).go("/");
        assertThat(phone.text()).contains("cavab verin");
        phone.go(address).checked("experience-nominated");
        phone.page().click("main form[action$='/consent'] button");
        phone.page().click("main form .main-action");
        assertThat(phone.text()).contains("Bu xananı doldurun");
        phone.checked("experience-describe");
        for (String part : new String[] {"what", "why", "how", "result", "for-whom"}) {
            phone.page().fill("#" + part, "Meyarı sinif yazır: " + part);
        }
        phone.page().click("main form[action$='/description'] .main-action");
        assertThat(phone.text()).contains("mərkəzə göndərildi");
        assertThat(visitors.as(given.otherHead()).get(address).status()).isEqualTo(404);

        Window centre = browser.as(given.centreHead()).go("/");
        assertThat(centre.text()).contains("Rəy və qərar gözləyən");
        centre.go("/experience").checked("experience-work");
        centre.go(address + "/reviewers");
        centre.page().fill("#first", given.otherHead().name().split(" ")[0]);
        centre.page().fill("#second", given.methodist().name().split(" ")[0]);
        centre.page().click("main form .main-action");
        if (centre.path().endsWith("/reviewers")) {
            centre.checked("experience-reviewers");
            centre.page().click("main form .main-action");
        }
        assertThat(centre.text()).contains("Rəyçilər təyin edildi");

        Window reviewer = browser.in(Language.KK).as(given.otherHead()).go("/");
        assertThat(reviewer.text()).contains("пікір жазыңыз");
        reviewer.go(address).checked("experience-to-review");
        review(reviewer.page());
        Window methodist = browser.as(given.methodist()).go(address);
        review(methodist.page());

        centre.go(address).checked("experience-to-decide");
        centre.page().click("main form[action$='/decision'] .main-action");
        centre.page().check("input[name=way][value=open-lesson]");
        centre.page().click("main form[action$='/publication'] button");
        assertThat(centre.text()).contains("regiona yayıldı");

        reviewer.go("/experience").checked("experience-list");
        reviewer.go(address);
        reviewer.page().fill("#try-words", "Үш критерий жеткілікті болды.");
        reviewer.page().check("input[name=helped][value=yes]");
        reviewer.page().click("main form[action$='/tries'] button");
        phone.go(address).checked("experience-tried");
        assertThat(phone.text())
                .contains("Үш критерий", given.otherHead().name().split(" ")[0]);
        assertThat(visitors.as(given.methodist())
                        .get("/experience/export?view=published&format=csv")
                        .body())
                .contains("Meyarı şagirdlər yazır");
    }

    private static void review(Page page) {
        page.check("input[name=opinion][value=accept]");
        page.fill("#review-words", "Addımlar aydındır, öz sinfimdə edərdim.");
        page.click("main form[action$='/review'] button");
    }
}
