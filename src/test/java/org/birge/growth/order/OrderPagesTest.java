package org.birge.growth.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "The centre orders courses from an institute, the authority agrees on a phone, the answer becomes a session (J3a.4)")
@BirgeTest
class OrderPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final OrderStory story;

    OrderPagesTest(Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(OrderStory.class);
    }

    @Test
    void fromTheInstituteToTheSession() {
        given.centreHead();
        given.regionalOfficer();
        Window centre = browser.as(given.methodist()).go("/trainings/institutes");
        Page page = centre.page();
        page.click("main .main-action");
        page.fill("#name", "Müəllimlərin İxtisasartırma İnstitutu");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("Telefon, e-poçt və ya ünvan yazın");
        page.fill("#phone", "+994 12 111 22 33");
        page.click("main .form .main-action");
        centre.checked("order-institutes");
        centre.go("/trainings/orders/new");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("İnstitutu siyahıdan seçin");
        page.selectOption("#institute", new SelectOption().setLabel("Müəllimlərin İxtisasartırma İnstitutu"));
        page.click("main .form .main-action");
        String order = centre.path();
        page.click("main .main-action");
        page.fill("#people", "0");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("Kataloqdan kurs seçin, ya da adını yazın", "arasında say yazın");
        page.fill("#title", "İnklüziv sinifdə dərs");
        page.fill("#people", "40");
        page.fill("#hours", "60");
        centre.checked("order-line");
        page.click("main .form .main-action");
        centre.checked("order-draft");
        page.click("main form[action$='/submission'] button");
        assertThat(centre.text()).contains("Sifariş idarəyə göndərildi");

        Window officer =
                browser.phone().in(Language.KK).as(given.regionalOfficer()).go("/");
        assertThat(officer.text()).contains("келісіміңізді күтеді");
        officer.go(order).checked("order-to-agree");
        officer.page().click("main details:has(form[action$='/return']) summary");
        officer.page().click("main form[action$='/return'] button");
        assertThat(officer.text()).contains("Себебін жазыңыз");
        officer.page().click("main form[action$='/agreement'] button");
        assertThat(officer.text()).contains("Тапсырыс келісілді");
        officer.go("/trainings/orders").checked("orders-authority");

        assertThat(browser.as(given.methodist()).go("/").text()).contains("instituta göndərin");
        centre.go(order);
        page.fill("#letter-number", "17-04");
        page.click("main form[action$='/letter'] button");
        centre.checked("order-sent");
        page.click("main a[href$='/answer']");
        page.check("input[name=said][value=agreed]");
        page.fill("#people", "30");
        page.fill("#begins", "2027-01-29");
        page.fill("#ends", "2027-01-18");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("Son gün birinci gündən əvvəl ola bilməz");
        page.fill("#begins", "2027-01-18");
        page.fill("#ends", "2027-01-29");
        centre.checked("order-answer");
        page.click("main .form .main-action");
        centre.checked("order-answered");
        assertThat(browser.as(given.methodist()).go("/").text()).contains("təlimi planlaşdırın");
        page.click("main form[action$='/session'] button");
        assertThat(page.inputValue("#first")).isEqualTo("2027-01-18");
        assertThat(page.inputValue("#capacity")).isEqualTo("30");
        assertThat(page.inputValue("#outsider")).contains("İxtisasartırma İnstitutu");
        page.fill("#place", "İnstitutun binası");
        page.click("main .form .main-action");
        assertThat(centre.path()).startsWith("/trainings/sessions/");
        centre.go(order);
        assertThat(centre.text()).contains("planlaşdırılıb: 1 təlim");
        page.click("main a[href$='/answer']");
        page.fill("#people", "28");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("28 nəfər qəbul edir", "planlaşdırılıb: 1 təlim");
        assertThat(browser.as(given.methodist()).go("/").text())
                .contains("institut cavab verib")
                .doesNotContain("təlimi planlaşdırın");
        page.click("main form[action$='/end'] button");
        assertThat(centre.text()).contains("Sifariş bağlandı");
    }

    @Test
    void theLetterPrintsListsAreFilesAndWhoMayNotFindsNothing() {
        String order = story.sent(given.methodist(), given.regionalOfficer());
        Visitor centre = visitors.as(given.methodist());
        String at = "/trainings/orders/" + order;
        assertThat(new String(centre.bytes(at + "/letter.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(new String(centre.bytes(at + "/letter.docx"), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        assertThat(centre.get("/trainings/orders/export?format=csv").body())
                .contains("İxtisasartırma İnstitutu", "17-04", "65");
        assertThat(centre.get("/trainings/orders?q=17-04&state=sent").body()).contains(order);
        assertThat(centre.get("/trainings/orders?q=inkluziv").body()).contains(order);
        assertThat(centre.get("/trainings/orders?state=draft").body()).doesNotContain(order);
        assertThat(visitors.as(given.regionalOfficer())
                        .get("/trainings/orders?sort=day")
                        .body())
                .contains(order);
        assertThat(visitors.as(given.officer()).get("/trainings/orders").body()).doesNotContain(order);
        assertThat(visitors.as(given.officer()).get(at).status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get(at + "/letter.pdf").status())
                .isEqualTo(404);
        for (Visitor other : new Visitor[] {visitors.as(given.head()), visitors.as(given.mentor())}) {
            assertThat(other.get("/trainings/orders").status()).isEqualTo(404);
            assertThat(other.get("/trainings/institutes").status()).isEqualTo(404);
        }
        assertThat(visitors.as(given.regionalOfficer())
                        .post(at + "/lines/" + story.lineOf(order, 0) + "/session")
                        .status())
                .isEqualTo(404);
        Visitor.Answer wrong = centre.post(
                at + "/lines/" + story.lineOf(order, 0) + "/answer",
                "version",
                Long.toString(story.version(order)),
                "said",
                "agreed",
                "people",
                "çox",
                "begins",
                "sabah",
                "ends",
                "2027-01-29");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("people-problem", "begins-problem", "2027-01-29");
    }
}
