package org.birge.development.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.development.Effects;
import org.birge.development.closing.CloseYear.Settlement;
import org.birge.development.effect.CountYearEffects;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.DropMeasure;
import org.birge.development.report.WriteChapter;
import org.birge.instruments.EffectResults;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A told year to its end: effect, hearings, closing, what goes over, and the chain of every item (J0.3, J1a.4, J1a.7, lineage). */
@BirgeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingTest {

    private static final SchoolYear YEAR = YearStory.YEAR;
    private static final Pattern FIGURE =
            Pattern.compile("href=\"(/year/report/rows[^\"]*)\">(?:[^<]*?)(\\d+)(?: nəfər)?</a>");

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final ApplicationContext beans;
    private final JdbcClient sql;
    private final CountryPack pack;
    private final TransactionTemplate transaction;
    private final YearStory story;
    private String seminar = "";
    private String carried = "";
    private String cancelled = "";

    ClosingTest(
            Given given,
            Visitors visitors,
            Browser browser,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            JdbcClient sql,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.beans = beans;
        this.sql = sql;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
        this.story = factory.createBean(YearStory.class);
    }

    @BeforeAll
    void aYearToItsEnd() {
        given.school();
        given.deputy();
        List<Person> staff = given.school().withStaff(34).staff();
        story.diagnosis(YEAR, LocalDate.of(2025, 10, 1), person -> 100);
        String plan = story.plan(LocalDate.of(2025, 10, 20));
        seminar = story.measure(plan, "Qiymətləndirmə seminarı", LocalDate.of(2026, 2, 20));
        carried = story.measure(plan, "Açıq dərslər", LocalDate.of(2026, 5, 15));
        cancelled = story.measure(plan, "Sərgi", LocalDate.of(2026, 5, 20));
        story.done(seminar, LocalDate.of(2026, 2, 16), true);
        List<Person> came = staff.stream().filter(this::came).toList();
        story.reached(seminar, came);
        story.diagnosis(YEAR.next(), LocalDate.of(2026, 4, 13), person -> came(person) ? 33 : 67);
        given.head().runs(() -> beans.getBean(CountYearEffects.class)
                .run(given.school().id(), YEAR));
        story.written(LocalDate.of(2026, 5, 18));
        browser.as(given.head()).go("/year/report?year=2025").checked("report-put");
        story.heard("pedagogical", LocalDate.of(2026, 5, 27));
        story.decided("Təcrübə məktəbdə yayılsın", LocalDate.of(2026, 11, 30));
        assertThat(refused(Map.of())).isEqualTo("closing.refusal.hearings");
        story.heard("school", LocalDate.of(2026, 6, 2));
        assertThat(refused(Map.of(carried, Settlement.CARRIED))).isEqualTo("closing.refusal.open");
        assertThat(refused(Map.of(carried, Settlement.CARRIED, cancelled, Settlement.cancelled(" "))))
                .isEqualTo("closing.refusal.no-reason");
        browser.as(given.head()).go("/year/closing?year=2025").checked("closing");
        browser.phone().as(given.head()).go("/year/closing?year=2025").checked("closing");
        given.head().runs(() -> beans.getBean(CloseYear.class)
                .run(command(Map.of(carried, Settlement.CARRIED, cancelled, Settlement.cancelled("Zal təmirdədir")))));
    }

    @Test
    @DisplayName(
            "Lower by 67 points among the teachers reached, by 33 among those not; counted once; nothing of it above the school")
    void effect() {
        List<EffectResults.Effect> effects = given.head().does(() -> beans.getBean(EffectResults.class)
                .ofSchool(given.school().id(), YEAR));
        assertThat(effects).hasSize(1);
        assertThat(effects.getFirst().reachedChange()).isEqualTo(-67);
        assertThat(effects.getFirst().othersChange()).isEqualTo(-33);
        assertThat(given.officer().does(() -> beans.getBean(EffectResults.class)
                        .ofSchool(given.school().id(), YEAR)))
                .isEmpty();
        assertThat(given.officer().does(() -> beans.getBean(EffectResults.class).totals(YEAR)))
                .isEmpty();
        assertThatThrownBy(() -> given.head().runs(() -> beans.getBean(Effects.class)
                        .count(given.school().id(), YEAR)))
                .isInstanceOf(Refusal.class);
        assertThat(visitors.as(given.head())
                        .in("en")
                        .get("/year/report?year=2025")
                        .body())
                .contains("lower by 67 points among the " + effects.getFirst().reached()
                        + " teachers reached, lower by 33");
    }

    @Test
    @DisplayName("Each figure of the closed year's report equals the number of rows its link lists")
    void figuresEqualTheirRows() {
        Visitor head = visitors.as(given.head()).in("az");
        Matcher figure = FIGURE.matcher(head.get("/year/report?year=2025").body());
        int figures = 0;
        while (figure.find()) {
            String rows = head.get(figure.group(1).replace("&amp;", "&")).body();
            assertThat(rows.split("class=\"report-row\"", -1).length - 1)
                    .as(figure.group(1))
                    .isEqualTo(Integer.parseInt(figure.group(2)));
            figures++;
        }
        assertThat(figures).isGreaterThan(14);
        assertThat(head.get("/year/report/rows?year=2025&state=carried").body()).contains("Açıq dərslər");
        assertThat(head.get("/year/report.pdf?year=2025").status()).isEqualTo(200);
        browser.as(given.head()).go("/year/report?year=2025").checked("report-closed");
        browser.phone().as(given.head()).go("/year/report?year=2025").checked("report-closed");
    }

    @Test
    @DisplayName("A closed year reads only: no words, no measures, no list; the database refuses what a command forgot")
    void readsOnly() {
        assertThatThrownBy(() -> given.head().runs(() -> beans.getBean(WriteChapter.class)
                        .run(
                                given.school().id(),
                                YEAR,
                                new WriteChapter.Command(
                                        pack.sections().getFirst().code(), "x", "", "", 1))))
                .isInstanceOf(Refusal.class)
                .hasMessage("report.refusal.closed");
        assertThatThrownBy(() ->
                        given.head().runs(() -> beans.getBean(DropMeasure.class).run(seminar)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> story.reached(seminar, List.of(given.deputy())))
                .isInstanceOf(Refusal.class);
        for (String change : List.of(
                "update development.measure set title = 'x' where public_id = '" + seminar + "'",
                "update development.report_chapter set narrative = 'x'")) {
            assertThatThrownBy(() -> given.head()
                            .runs(() -> transaction.executeWithoutResult(
                                    status -> sql.sql(change).update())))
                    .hasStackTraceContaining("is closed");
        }
        assertThat(beans.getBean(AddMeasure.class)).isNotNull();
    }

    @Test
    @DisplayName(
            "The next year begins with what was carried over, once; the chain leads both ways, as far as the reader may see")
    void goesOver() {
        Visitor head = visitors.as(given.head()).in("az");
        assertThat(head.get("/year/opening?year=2026").body()).contains("Açıq dərslər");
        assertThat(visitors.as(given.teacher())
                        .post("/year/opening", "year", "2026")
                        .status())
                .isEqualTo(404);
        assertThat(head.post("/year/opening", "year", "2026").status()).isEqualTo(302);
        assertThat(story.wentOverWhole(carried))
                .as("for whom, what is expected, evidence, sample, theme and goal go over with it")
                .isTrue();
        head.post("/year/opening", "year", "2026");
        String chain = head.get("/year/lineage/measure/" + carried).body();
        Matcher next =
                Pattern.compile("href=\"(/year/lineage/measure/[^\"?]+)\"").matcher(chain);
        assertThat(next.find()).isTrue();
        assertThat(head.get(next.group(1)).body()).contains("/year/lineage/measure/" + carried);
        assertThat(head.get("/year/report?year=2026").body()).contains("Təcrübə məktəbdə yayılsın");
        String seminars = head.get("/year/lineage/measure/" + seminar).body();
        assertThat(seminars)
                .contains("/year/lineage/need/assessment")
                .contains("/tasks/" + story.task(seminar))
                .contains("67 bal")
                .contains("Təcrübə məktəbdə yayılsın");
        assertThat(head.get("/year/lineage/task/" + story.task(seminar)).status())
                .isEqualTo(200);
        assertThat(visitors.as(given.otherHead())
                        .get("/year/lineage/measure/" + seminar)
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.teacher())
                        .get("/year/lineage/measure/" + carried)
                        .status())
                .isEqualTo(404);
        browser.as(given.head()).go("/year/lineage/measure/" + seminar).checked("lineage");
        browser.phone()
                .as(given.head())
                .go("/year/lineage/need/assessment?year=2025")
                .checked("lineage");
        browser.as(given.head()).go("/year/opening?year=2026").checked("opening");
        browser.as(given.deputy()).go("/year/reached/" + seminar).checked("reached");
    }

    private boolean came(Person person) {
        return person.id() % 2 == 0;
    }

    private CloseYear.Command command(Map<String, Settlement> settled) {
        return new CloseYear.Command(given.school().id(), YEAR, story.version(), settled);
    }

    private String refused(Map<String, Settlement> settled) {
        try {
            given.head().runs(() -> beans.getBean(CloseYear.class).run(command(settled)));
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
