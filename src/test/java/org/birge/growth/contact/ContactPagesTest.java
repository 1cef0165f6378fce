package org.birge.growth.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("A head proposes a contact, the authority agrees on a phone, the agreement is entered and ended (J6.6)")
@BirgeTest
class ContactPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final ContactStory story;

    ContactPagesTest(Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(ContactStory.class);
    }

    @Test
    void fromTheProposalToTheEnd() {
        Person teacher = given.teacher();
        given.officer();
        Window head = browser.as(given.head()).go("/contacts").checked("contacts-empty");
        Page page = head.page();
        page.click("main .head .main-action");
        page.fill("#until", "2020-01-01");
        page.click("main .form .main-action");
        assertThat(head.text()).contains("Qurumun adını yazın", "Öz əməkdaşlarınızdan birini seçin");
        page.fill("#name", "Linden Partner School");
        page.selectOption("#kind", "foreign");
        page.selectOption("#country", "PL");
        page.fill("#purpose", "İki sinfin birgə layihəsi.");
        page.fill("#answers", teacher.name().split(" ")[0]);
        page.click("main .form .main-action");
        assertThat(head.text()).contains("Son gün keçmişdə");
        page.fill("#until", "2027-06-14");
        head.checked("contact-form");
        page.click("main .form .main-action");
        assertThat(head.text()).contains("Təklif idarəyə göndərildi", "Polşa");
        String contact = head.path();

        Window officer = browser.phone().in(Language.KK).as(given.officer()).go("/");
        assertThat(officer.text()).contains("келісіміңізді күтеді");
        officer.go("/contacts").checked("contacts-authority");
        officer.go(contact).checked("contact-to-agree");
        officer.page().click("main form[action$='/agreement'] button");
        assertThat(officer.text()).contains("Байланыс келісілді");

        head.go("/");
        assertThat(head.text()).contains("nömrəsini yazın");
        head.go(contact);
        page.click("main form[action$='/entry'] button");
        assertThat(head.text()).contains("Razılaşmanın nömrəsini yazın");
        page.fill("#agreement-number", "12-M");
        page.click("main form[action$='/entry'] button");
        head.checked("contact-in-force");
        page.click("main details:has(form[action$='/entry']) summary");
        page.fill("#agreement-number", "13-M");
        page.click("main form[action$='/entry'] button");
        assertThat(head.text()).contains("Nömrə və tarix düzəldildi", "13-M");
        page.click("main a[href$='/responsible']");
        page.click("main .form .main-action");
        assertThat(head.text()).contains("Öz əməkdaşlarınızdan birini seçin");
        page.fill("#answers", given.psychologist().name().split(" ")[0]);
        head.checked("contact-hand-over");
        page.click("main .form .main-action");
        assertThat(head.text()).contains("Məsul dəyişdi", given.psychologist().name());
        page.click("main details:has(form[action$='/end']) summary");
        page.fill("#end-reason", "Layihə bitdi.");
        page.click("main form[action$='/end'] button");
        assertThat(head.text()).contains("Əlaqə bitdi", "Layihə bitdi.");
    }

    @Test
    void whatWasTypedIntoAStaleMendStays() {
        String contact = story.returned();
        Visitor head = visitors.as(given.head());
        String[] typed = {
            "version", "0",
            "name", "Yazılan Universitet",
            "kind", "university",
            "country", "AZ",
            "purpose", "Birgə iş.",
            "from", "2026-12-01",
            "until", "2027-06-14",
            "answers", Long.toString(given.teacher().id())
        };
        Visitor.Answer stale = head.post("/contacts/" + contact + "/change", typed);
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body())
                .contains("name-problem", "Yazılan Universitet", "Birgə iş.", "name=\"version\" value=\"1\"");
        typed[1] = "1";
        assertThat(head.post("/contacts/" + contact + "/change", typed).status())
                .isEqualTo(302);
        assertThat(story.state(contact)).isEqualTo(ContactState.PROPOSED);
    }

    @Test
    void listsObeyTheFiltersAreFilesAndWhoMayNotFindsNothing() {
        String contact = story.inForce();
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/contacts/export?format=csv").body())
                .contains("Pedaqoji Universitet", "12-M", given.teacher().name());
        assertThat(head.get("/contacts?q=pedaqoji&kind=university&state=in-force&sort=until")
                        .body())
                .contains(contact);
        assertThat(head.get("/contacts?kind=ngo").body()).doesNotContain(contact);
        assertThat(visitors.as(given.methodist()).get("/contacts").body()).contains(contact);
        assertThat(visitors.as(given.deputy()).get("/contacts").body()).contains(contact);
        assertThat(visitors.as(given.deputy()).get("/contacts/new").status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/contacts").body()).doesNotContain(contact);
        assertThat(visitors.as(given.otherHead()).get("/contacts/" + contact).status())
                .isEqualTo(404);
        Visitor teacher = visitors.as(given.teacher());
        assertThat(teacher.get("/contacts/" + contact).status()).isEqualTo(200);
        assertThat(teacher.get("/contacts").status()).isEqualTo(404);
        assertThat(visitors.as(given.psychologist()).get("/contacts/" + contact).status())
                .isEqualTo(404);
    }
}
