package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.School;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.4, J0.5 Visits and requests for a measure stand beside it, and records of visits on the school's page")
class HelpWithMeasuresTest {

    private static final String TITLE = "Formativ qiymətləndirmə üzrə seminar";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final MovableClock clock;
    private final TestDatabase database;
    private final AnnounceVisit announceVisit;
    private final AskForSupport askForSupport;
    private final VisitStory story;

    HelpWithMeasuresTest(
            Given given,
            Visitors visitors,
            Browser browser,
            MovableClock clock,
            TestDatabase database,
            AnnounceVisit announceVisit,
            AskForSupport askForSupport,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.clock = clock;
        this.database = database;
        this.announceVisit = announceVisit;
        this.askForSupport = askForSupport;
        this.story = beans.createBean(VisitStory.class);
    }

    @Test
    @DisplayName(
            "for the school's leaders and the centre; colleagues read the plan without it, foreign measures are left out")
    void besideTheMeasure() {
        measure(given.school(), "olcu1");
        measure(given.otherSchool(), "olcu2");
        given.centreHead();
        String visit = given.methodist()
                .does(() -> announceVisit.run(new AnnounceVisit.Command(
                        given.school().place().publicId(),
                        "management",
                        List.of(given.methodist().id()),
                        VisitTime.morning(VisitStory.DAY),
                        "measure",
                        "Seminarın hazırlığı",
                        null,
                        List.of(),
                        List.of("olcu1"),
                        null,
                        false)));
        String asked = ask("olcu1", "Seminar üçün nümunələr");
        String foreign = ask("olcu2", "Başqa məktəbin tədbiri");
        story.brought(visit, VisitState.RECORDED, clock);

        String plan = visitors.as(given.head()).get("/year/plan").body();
        assertThat(plan).contains("/visits/" + visit, "/support/" + asked, "Mərkəzin köməyi");
        assertThat(plan).contains("/support/new?measure=olcu1");
        assertThat(visitors.as(given.teacher()).get("/year/plan").body())
                .contains(TITLE)
                .doesNotContain("/visits/" + visit, "Seminar üçün nümunələr");
        assertThat(visitors.as(given.head()).get("/support/" + asked).body()).contains("/year/plan#olcu1");
        assertThat(visitors.as(given.head()).get("/support/" + foreign).body()).doesNotContain("olcu2");
        assertThat(visitors.as(given.head()).get("/support/new?measure=olcu1").body())
                .contains("name=\"measure\"");

        String year = "/schools/" + given.school().place().publicId() + "/year";
        browser.as(given.methodist()).go(year).checked("school-year-visits");
        assertThat(visitors.as(given.methodist()).get(year).body())
                .contains("Seminarın hazırlığı", "Meyarlar yazılacaq.");
        assertThat(visitors.as(given.officer()).get(year).body())
                .as("the authority does not police what help there was")
                .doesNotContain("Seminarın hazırlığı");
    }

    private String ask(String measure, String topic) {
        return given.head()
                .does(() -> askForSupport.run(new AskForSupport.Command(
                        "school", "instruction", null, topic, "Kömək istəyirik.", "any", null, measure)));
    }

    /** A plan in force with one measure. */
    private void measure(School school, String publicId) {
        database.superuser()
                .sql("""
                with planned as (
                  insert into development.plan (public_id, organisation_id, place_key, year, opened_at, submitted_at, submitted_by, agreed_at)
                  values ('plan-' || :id, :school, :place, 2026, '2026-06-10Z', '2026-08-27Z', :head, '2026-09-05Z')
                  returning id)
                insert into development.measure (public_id, plan_id, section, position, title, kind, responsible_id, begins, due, expected)
                select :id, id, 'instruction', 1, :title, 'SEMINAR', :head, '2026-09-20', '2027-02-10', 'Nümunələr'
                  from planned
                """)
                .param("id", publicId)
                .param("school", school.id())
                .param("place", school.place().key())
                .param("head", school.staff().getFirst().id())
                .param("title", TITLE)
                .update();
    }
}
