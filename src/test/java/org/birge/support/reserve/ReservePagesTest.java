package org.birge.support.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A head puts a deputy forward, she consents on a phone, the centre takes her in and reviews her once a year (J1d.13)")
@BirgeTest
class ReservePagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;

    ReservePagesTest(Given given, Browser browser, Visitors visitors, MovableClock clock) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void fromPuttingForwardToTheYearlyReview() {
        Person deputy = given.deputy();
        given.centreHead();
        Window head = browser.as(given.head()).go("/reserve/me").checked("reserve-own-empty");
        head.go("/reserve/new");
        head.page().fill("#whom", deputy.name().split(" ")[0]);
        head.page().click("main .form .main-action");
        assertThat(head.text()).contains("Vəzifəni seçin", "Əsaslandırmanı yazın");
        head.page().check("input[name=post][value=head]");
        head.page().check("input[name=language][value=az]");
        head.page().fill("#ready", "2027-09-01");
        head.page().fill("#why", "Dərs işləri üzrə altı il müavindir.");
        head.checked("reserve-put-forward");
        head.page().click("main .form .main-action");
        assertThat(head.text()).contains(deputy.name(), "razılığı gözlənilir");
        String entry = head.path();

        Window phone = browser.phone().in(Language.KK).as(deputy).go("/");
        assertThat(phone.text()).contains("Келісесіз бе");
        phone.go(entry).checked("reserve-consent");
        phone.page().click("main form[action$='/consent'] button");
        assertThat(phone.text()).contains("үміткер");
        phone.page().click("main details:has(form[action$='/steps']) summary");
        phone.page().fill("#step-what", "Мектеп бюджеті");
        phone.page().fill("#step-with", "басқарма маманы");
        phone.page().fill("#step-due", "2027-03-01");
        phone.page().click("main form[action$='/steps'] button");
        phone.checked("reserve-steps");
        assertThat(phone.text()).contains("Мектеп бюджеті");
        phone.go("/reserve/me").checked("reserve-own");

        Window centre = browser.as(given.centreHead()).go("/");
        assertThat(centre.text()).contains("Qərar gözləyən namizədlər");
        centre.go("/reserve").checked("reserve");
        assertThat(centre.text()).contains(deputy.name());
        centre.go(entry);
        centre.page().click("main form[action$='/admission'] button");
        assertThat(centre.text()).contains("Ehtiyata daxil edildi");
        clock.moveTo(LocalDate.of(2027, 12, 6));
        centre = browser.as(given.centreHead()).go("/reserve?review=due&state=in-reserve");
        assertThat(centre.text()).contains("ilin yekunu vaxtıdır");
        centre.go(entry);
        centre.page().fill("#review-words", "Büdcə öyrənilib.");
        centre.page().click("main form[action$='/reviews'] button");
        centre.checked("reserve-entry");
        assertThat(centre.text())
                .contains("Yekun qeyd edildi", "Büdcə öyrənilib.")
                .doesNotContain("ilin yekunu vaxtıdır");
    }

    @Test
    void aWrongDayIsSaidAtItsFieldAndWhatWasTypedStays() {
        Visitor teacher = visitors.as(given.psychologist());
        String entry = teacher.post(
                        "/reserve/me", "post", "deputy", "language", "az", "ready", "2027-09-01", "why", "Hazıram.")
                .location();
        for (String due : List.of("", "sabah", "2026-01-01", "2099-01-01")) {
            Visitor.Answer step = teacher.post(
                    entry + "/steps",
                    "version",
                    "0",
                    "step-what",
                    "Məktəb büdcəsi",
                    "step-with",
                    "Rauf",
                    "step-due",
                    due);
            assertThat(step.status()).as(due).isEqualTo(422);
            assertThat(step.body()).contains("step-due-problem", "Məktəb büdcəsi", "Rauf");
        }
        Visitor centre = visitors.as(given.centreHead());
        assertThat(centre.post(entry + "/admission", "version", "0").status()).isEqualTo(302);
        for (String ready : List.of("", "31.12.2027", "2099-01-01")) {
            Visitor.Answer review = centre.post(
                    entry + "/reviews", "version", "1", "review-words", "Büdcə öyrənilib.", "review-ready", ready);
            assertThat(review.status()).as(ready).isEqualTo(422);
            assertThat(review.body()).contains("review-ready-problem", "Büdcə öyrənilib.");
        }
        assertThat(centre.post(entry + "/reviews", "version", "1", "review-ready", "2027-09-01")
                        .body())
                .contains("review-words-problem");
        assertThat(visitors.as(given.head())
                        .post(entry + "/steps", "version", "1", "step-what", "x", "step-due", "sabah")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsObeyTheFiltersAndWhoMayNotFindsNothing() {
        Person applicant = given.unionHead();
        Visitor teacher = visitors.as(applicant);
        Visitor.Answer wrong = teacher.post("/reserve/me", "post", "king", "ready", "sabah", "why", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("ready-problem", "why-problem");
        Visitor.Answer answer = teacher.post(
                "/reserve/me", "post", "subject-union", "language", "az", "ready", "2026-11-01", "why", "Hazıram.");
        assertThat(answer.status()).isEqualTo(302);
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/reserve?post=subject-union&language=az&ready=now&q="
                                + applicant.name().split(" ")[0])
                        .body())
                .contains(applicant.name());
        assertThat(officer.get("/reserve?post=head").body()).doesNotContain(applicant.name());
        assertThat(officer.get("/reserve?q=%25").body()).doesNotContain(applicant.name());
        assertThat(officer.get("/reserve/export?format=csv").body()).contains(applicant.name());
        assertThat(visitors.as(given.head()).get(answer.location()).status()).isEqualTo(404);
        assertThat(visitors.as(given.head()).get("/reserve/me").body()).doesNotContain(applicant.name() + "</a>");
        assertThat(visitors.as(given.deputy()).get(answer.location()).status()).isEqualTo(404);
        assertThat(visitors.as(given.ministryOfficer()).get("/reserve").status())
                .isEqualTo(404);
        assertThat(visitors.as(given.deputy()).get("/reserve/new").status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/reserve/new").status()).isEqualTo(404);
    }
}
