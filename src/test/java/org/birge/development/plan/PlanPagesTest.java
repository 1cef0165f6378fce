package org.birge.development.plan;

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
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("From the draft to confirmed work, as people walk it (J0.2)")
@BirgeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private String othersPlan = "";

    PlanPagesTest(Given given, Browser browser, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
    }

    @Test
    void thePlanIsWrittenSubmittedAgreedAndWorkedOff() {
        given.deputy();
        String teacher = given.teacher().name();
        Window head = browser.as(given.head()).go("/year/plan");
        head.page().click("main form[action='/year/plan'] button");
        head.go("/year/plan/measures/new").checked("measure-form");
        Page form = head.page();
        form.fill("#title", "Qiymətləndirmə üzrə seminar-praktikum");
        form.locator("#responsible").pressSequentially(teacher);
        form.locator(".suggestions:not([hidden]) [role=option]").first().click();
        form.fill("#begins", "2026-11-02");
        form.fill("#due", "2026-12-18");
        form.fill("#expected", "Hər metodbirləşmə 10 tapşırıq hazırlayır");
        form.click("main .form .main-action");
        assertThat(head.text()).contains("Qiymətləndirmə üzrə seminar-praktikum", teacher);
        head.checked("plan-draft");

        assertThat(visitors.as(given.teacher()).get("/year/plan").body())
                .doesNotContain("Qiymətləndirmə üzrə seminar-praktikum");

        commentedAnsweredAdoptedAndSubmitted(head);
        Window officer = browser.as(given.officer()).go("/plans");
        officer.checked("plans");
        officer.page().click("main table a");
        officer.checked("plan-to-decide");
        officer.page().click("main form[action$='/agreement'] button");

        Window responsible = browser.as(given.teacher()).go("/");
        responsible.checked("today");
        responsible.page().click("main a.what");
        responsible.checked("task");
        responsible.page().click("main form[action$='/done'] button");
        Window deputy = browser.as(given.deputy()).go("/");
        deputy.page().click("main a.what");
        deputy.page().click("main form[action$='/confirmation'] button");
        head.go("/year/plan").checked("plan-agreed");
        assertThat(head.go("/year").checked("year").text()).contains("1 tədbirdən 1", "100");
    }

    private void commentedAnsweredAdoptedAndSubmitted(Window head) {
        Page plan = head.page();
        plan.fill("#until", "2026-11-27");
        plan.click("main form[action$='/commenting'] button");
        Window teacher = browser.phone().as(given.teacher()).go("/");
        teacher.page().click("main a[href='/year/plan#comments']");
        teacher.page().fill("#comment-words", "Seminar noyabra düşməsin");
        teacher.page().click("#comments form[action$='/comments'] button");
        teacher.go("/year/plan").checked("plan-open-teacher");
        head.go("/year/plan").checked("plan-open-head");
        plan.fill("#comments textarea", "Dekabra keçirildi");
        plan.click("#comments button[value='accepted']");
        assertThat(teacher.go("/year/plan").text()).contains("Dekabra keçirildi");
        plan.click("main form[action$='/commenting/end'] button");
        plan.fill("#heldOn", "2026-11-21");
        plan.fill("#minutesNumber", "3");
        plan.click("main form[action$='/adoption'] button");
        head.checked("plan-adopted");
        plan.fill("#orderNumber", "112");
        plan.fill("#orderDate", "2026-11-21");
        plan.click("main form[action$='/submission'] button");
    }

    @Test
    void everyPageFitsAPhoneInTheOtherLanguage() {
        othersPlan();
        Window phone = browser.phone().in(Language.KK).as(given.otherHead());
        phone.go("/year").checked("year-kk");
        phone.go("/year/plan").checked("plan-kk");
        phone.go("/year/plan?view=months").fits();
        phone.go("/year/plan?view=people").fits();
        phone.go("/year/plan/measures/new").checked("measure-kk");
        phone.go("/year/plan/proposals").checked("proposals-kk");
        phone.go("/").checked("today-kk");
    }

    @Test
    void anotherSchoolsPlanIsNotThere() {
        String plan = othersPlan();
        Visitor stranger = visitors.as(given.teacher());
        assertThat(stranger.get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(stranger.get("/plans").status()).isEqualTo(404);
        assertThat(visitors.as(given.mentor()).get("/year/plan").status()).isEqualTo(404);
        assertThat(visitors.as(given.deputy())
                        .post("/year/plan/" + plan + "/submission", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    private String othersPlan() {
        if (othersPlan.isEmpty()) {
            othersPlan = story.draft(given.otherHead(), given.otherHead());
        }
        return othersPlan;
    }
}
