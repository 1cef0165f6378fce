package org.birge.development.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.birge.development.plan.OpenPlan;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("What last year left goes into a plan already in force as amendments (J1a.7, cycle 2)")
@BirgeTest
class CarriedAsAmendmentTest {

    private static final String PAGE = "/year/opening?year=2026";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final CloseYear closeYear;
    private final OpenPlan openPlan;
    private final TestDatabase database;
    private final YearStory story;

    CarriedAsAmendmentTest(
            Given given,
            Visitors visitors,
            Browser browser,
            CloseYear closeYear,
            OpenPlan openPlan,
            TestDatabase database,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.closeYear = closeYear;
        this.openPlan = openPlan;
        this.database = database;
        this.story = factory.createBean(YearStory.class);
    }

    @Test
    @DisplayName(
            "at once where no priority need is touched, through council and authority where one is; the chain knows both")
    void amended() {
        given.deputy();
        given.school().withStaff(9);
        String plan = story.plan(LocalDate.of(2025, 10, 20));
        String free = story.measure(plan, "Sərgi", LocalDate.of(2026, 5, 15));
        String priority = story.measure(plan, "Qiymətləndirmə dərsləri", LocalDate.of(2026, 4, 15));
        update("update development.measure set needs = '{}' where title = 'Sərgi'");
        update("""
                update development.measure
                   set evidence = 'şəkillər', resources = 'zal', act = 'Qanun', indicator = '10 iş', reaches = '{teachers,union:gone}',
                       sample = 'lesson-study'
                 where title = 'Sərgi'
                """);
        update("""
                update development.plan
                   set adopted_at = opened_at, adopted_on = opened_at::date, minutes_number = '1', submitted_at = opened_at, agreed_at = opened_at
                 where year = 2025
                """);
        story.diagnosis(new SchoolYear(2026), LocalDate.of(2026, 4, 20), person -> 100);
        story.written(LocalDate.of(2026, 5, 18));
        story.heard("pedagogical", LocalDate.of(2026, 5, 27));
        story.heard("school", LocalDate.of(2026, 6, 2));
        given.head()
                .runs(() -> closeYear.run(new CloseYear.Command(
                        given.school().id(),
                        YearStory.YEAR,
                        story.version(),
                        Map.of(free, CloseYear.Settlement.CARRIED, priority, CloseYear.Settlement.CARRIED))));
        given.head().runs(() -> openPlan.run(new SchoolYear(2026)));
        update(
                "update development.plan set adopted_at = opened_at, adopted_on = date '2026-06-02', minutes_number = '9' where year = 2026");

        Visitor head = visitors.as(given.head()).in("az");
        assertThat(head.get(PAGE).body()).contains("Plan hələ şurada");
        assertThat(head.post("/year/opening", "year", "2026").status()).isEqualTo(409);
        update("update development.plan set submitted_at = opened_at, agreed_at = opened_at where year = 2026");
        assertThat(visitors.as(given.deputy())
                        .post("/year/opening", "year", "2026")
                        .status())
                .as("the head alone amends")
                .isEqualTo(409);
        browser.as(given.head()).go(PAGE).checked("opening-amends");
        assertThat(head.post("/year/opening", "year", "2026").status()).isEqualTo(302);
        assertThat(head.get(PAGE).body())
                .contains("plandadır", "dəyişiklik kimi baxılır")
                .doesNotContain("plana götürülməyib");
        head.post("/year/opening", "year", "2026");
        assertThat(one("select count(*)::text from development.amendment")).isEqualTo("2");
        assertThat(one("select decision from development.amendment where after ->> 'title' = 'Sərgi'"))
                .isEqualTo("direct");
        assertThat(one("""
                        select concat_ws(' ', m.evidence, m.resources, m.act, m.indicator, m.reaches, m.sample)
                          from development.measure m
                          join development.plan p on p.id = m.plan_id
                         where p.year = 2026
                           and m.title = 'Sərgi'
                        """)).as("with all it said").isEqualTo("şəkillər zal Qanun 10 iş {teachers} lesson-study");

        String waiting = one("select public_id from development.amendment where decision is null");
        String today = "2026-06-03";
        assertThat(head.post(
                                "/year/plan/amendments/" + waiting + "/submission",
                                "heldOn",
                                today,
                                "minutesNumber",
                                "10",
                                "orderNumber",
                                "44",
                                "orderDate",
                                today)
                        .status())
                .isEqualTo(302);
        assertThat(visitors.as(given.officer())
                        .post("/plans/" + one("select public_id from development.plan where year = 2026")
                                + "/amendments/" + waiting + "/agreement")
                        .status())
                .isEqualTo(302);
        assertThat(head.get("/year/lineage/measure/" + priority).body())
                .contains(
                        "/year/lineage/measure/"
                                + one(
                                        "select n.public_id from development.measure n join development.plan p on p.id = n.plan_id where p.year = 2026 and n.title = 'Qiymətləndirmə dərsləri'"));
        assertThat(head.get(PAGE).body()).doesNotContain("dəyişiklik kimi baxılır");
    }

    private void update(String sql) {
        database.superuser().sql(sql).update();
    }

    private String one(String sql) {
        return database.superuser().sql(sql).query(String.class).single();
    }
}
