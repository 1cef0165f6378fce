package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.birge.development.strategy.Goal;
import org.birge.development.strategy.WriteGoal;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The centre's plan, as its head, a division and the authority walk it (J0.4)")
@BirgeTest
class CentrePlanPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final CentrePlanStory story;
    private final TestDatabase database;
    private final WriteGoal writeGoal;
    private final AddMeasure addMeasure;

    CentrePlanPagesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            TestDatabase database,
            WriteGoal writeGoal,
            AddMeasure addMeasure) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(CentrePlanStory.class);
        this.database = database;
        this.writeGoal = writeGoal;
        this.addMeasure = addMeasure;
    }

    @BeforeEach
    void thereIsNoPlan() {
        database.superuser()
                .sql("truncate development.plan, tasks.task cascade")
                .update();
    }

    @Test
    void itIsBegunWrittenByADivisionAnsweredAndOrdered() {
        given.methodist();
        Window head = browser.as(given.centreHead()).go("/year/plan");
        head.checked("centre-plan-none");
        head.page().click("main form[action='/year/plan'] button");
        Window methodist = browser.phone().as(given.methodist()).go("/year/plan/measures/new");
        methodist.checked("centre-measure-form");
        Page form = methodist.page();
        assertThat(form.locator("#section option").count()).isEqualTo(1);
        form.fill("#title", "Kənd məktəblərinə metodik səfərlər");
        form.locator("#responsible").pressSequentially(given.methodist().name());
        form.locator(".suggestions:not([hidden]) [role=option]").first().click();
        form.fill("#due", "2026-12-18");
        form.click("main .form .main-action");
        methodist.checked("centre-plan-draft-division");
        head.go("/year/plan").checked("centre-plan-draft");
        head.page().click("main form[action$='/submission'] button");

        Window officer = browser.as(given.regionalOfficer()).go("/plans?state=submitted");
        officer.page().click("main table a");
        officer.checked("centre-plan-to-decide");
        assertThat(officer.text()).doesNotContain(given.methodist().name());
        officer.page().click("main form[action$='/noting'] button");
        assertThat(officer.text()).contains("Onu mərkəzin direktoru əmrlə təsdiq edəcək");

        head.go("/").checked("centre-plan-today");
        head.page().click("main a[href='/year/plan#route']");
        head.page().fill("#orderNumber", "17");
        head.page().fill("#orderDate", "2026-11-21");
        head.page().click("main form[action$='/order'] button");
        head.checked("centre-plan-in-force");
        assertThat(head.text()).contains("17 nömrəli əmr");
        assertThat(methodist.go("/").text()).contains("Kənd məktəblərinə metodik səfərlər");
        methodist.go("/year/plan").checked("centre-plan-in-force-division");
        head.go("/year/plan/compare").checked("centre-plan-compare");
    }

    @Test
    void itsPagesFitAPhoneInTheOtherLanguage() {
        story.inForce();
        Window phone = browser.phone().in(Language.KK).as(given.centreHead());
        phone.go("/year/plan").checked("centre-plan-kk");
        phone.go("/year/plan?view=months").fits();
        phone.go("/year/plan?view=people").fits();
        phone.go("/year/plan/amendments/new").checked("centre-amendment-kk");
    }

    @Test
    void itIsPrintedAndIssuedAndNobodyElseReadsIt() {
        String plan = story.inForce();
        Visitor head = visitors.as(given.centreHead());
        for (String kind : new String[] {"pdf", "docx", "xlsx", "csv"}) {
            assertThat(head.get("/year/plan/files/plan." + kind).status())
                    .as(kind)
                    .isEqualTo(200);
        }
        assertThat(head.get("/year/plan/files/plan.csv").body()).contains("Kənd məktəblərinə metodik səfərlər");
        assertThat(head.post("/year/plan/" + plan + "/issue").status()).isBetween(200, 399);
        assertThat(head.get("/year/plan").body()).contains("/verify/");
        assertThat(visitors.as(given.head()).get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(visitors.as(given.mentor()).get("/year/plan").status()).isEqualTo(404);
        assertThat(visitors.as(given.methodist())
                        .post("/year/plan/" + plan + "/order", "version", "9")
                        .status())
                .isBetween(400, 499);
        for (String school : new String[] {"/year/plan/responsibility", "/year/august"}) {
            assertThat(head.get(school).status()).as(school).isNotEqualTo(500);
        }
        assertThat(head.get("/year/plan?view=control").status())
                .as("what schools have alone")
                .isEqualTo(404);
        assertThat(visitors.as(given.regionalOfficer())
                        .get("/plans/" + plan + "?view=control")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theFormOfAnotherDivisionsMeasureIsRefusedAsItsSavingIs() {
        String plan = story.draft();
        long person = given.methodist().id();
        String others =
                given.centreHead().does(() -> addMeasure.run(plan, story.measure(1, person, CentrePlanStory.DUE)));
        Visitor methodist = visitors.as(given.methodist());
        assertThat(methodist.get("/year/plan/measures/" + others).status()).isEqualTo(409);
        assertThat(visitors.as(given.centreHead())
                        .get("/year/plan/measures/" + others)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itsDivisionsAreNotAskedToCommentOnIt() {
        story.submit(story.draft());
        assertThat(visitors.as(given.methodist()).get("/").body())
                .doesNotContain("Şərh üçün açıq planlar")
                .doesNotContain("href=\"/plans/");
    }

    @Test
    void theListOfTheAuthorityIsHeadedByWhoseItIs() {
        given.methodist();
        story.inForce();
        String list = visitors.as(given.regionalOfficer()).get("/plans").body();
        assertThat(list).contains("<h1>Məktəblərin və mərkəzin planları</h1>");
        assertThat(visitors.as(given.methodist()).get("/plans").body()).contains("<h1>Məktəblərin planları</h1>");
    }

    @Test
    void itShowsTheGoalsItServesAndHowManySchoolsServeThem() {
        SchoolYear year = PlanStory.YEAR;
        String goal = given.centreHead()
                .does(() -> writeGoal.add(new Goal("Dərsin keyfiyyətini yüksəltmək", "", "", year, year.next(), null)));
        given.head().does(() -> writeGoal.add(new Goal("Birgə dərs təhlili", "", "", year, year, goal)));
        String plan = story.draft();
        Measure serving = story.measure(0, given.methodist().id(), CentrePlanStory.DUE)
                .with(new Detail("", List.of(), List.of(), null, "", null, goal));
        given.centreHead().does(() -> addMeasure.run(plan, serving));
        Visitor head = visitors.as(given.centreHead());
        assertThat(head.get("/year/plan").body()).contains("1 məktəbin məqsədi buna xidmət edir");
        assertThat(head.get("/strategy").body()).contains("bu ilin planında 1 tədbir", "/year/plan?goal=" + goal);
        assertThat(head.get("/year/plan?goal=" + goal).body()).contains("Kənd məktəblərinə metodik səfərlər");
    }
}
