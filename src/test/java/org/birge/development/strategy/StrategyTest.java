package org.birge.development.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Detail;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("The strategy of several years stands on the centre's strategic plan (J0.7)")
@BirgeTest
class StrategyTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final WriteGoal writeGoal;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final CountryPack pack;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;

    StrategyTest(
            Given given,
            Browser browser,
            Visitors visitors,
            WriteGoal writeGoal,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            CountryPack pack,
            PlatformTransactionManager transactions,
            TestDatabase database) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.writeGoal = writeGoal;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.pack = pack;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    @DisplayName(
            "the centre's goals are read by its schools, served by their goals, and the year's measures point to those")
    void fromTheCentreToTheMeasure() {
        String above = given.centreHead().does(() -> writeGoal.add(goal("Qiymətləndirmə mədəniyyəti", null)));
        String own = given.head().does(() -> writeGoal.add(goal("Meyarlı qiymətləndirmə hər dərsdə", above)));
        given.otherHead().runs(() -> writeGoal.add(goal("Başqa məktəbin məqsədi", null)));
        given.head().runs(() -> addMeasure.run(openPlan.run(YEAR), measure(own)));

        assertThat(visitors.as(given.head()).get("/year/strategy").body())
                .contains("Qiymətləndirmə mədəniyyəti", "bu ilin planında 1 tədbir")
                .doesNotContain("Başqa məktəbin məqsədi");
        assertThat(visitors.as(given.head()).get("/year/plan?goal=" + own).body())
                .contains(
                        "Bu ilin xidmət etdiyi məqsədlər",
                        "Meyarlı qiymətləndirmə hər dərsdə",
                        "Qiymətləndirmə seminarı");
        assertThat(visitors.as(given.head()).get("/year/plan?goal=nowhere").body())
                .contains("Belə tədbir yoxdur");
        assertThat(visitors.as(given.methodist()).get("/strategy").body())
                .contains(
                        "Bu məqsədə xidmət edən məktəblər: 1",
                        "Meyarlı qiymətləndirmə hər dərsdə",
                        "Başqa məktəbin məqsədi")
                .doesNotContain("/strategy/goals/" + above);
        browser.in(Language.AZ)
                .as(given.centreHead())
                .go("/strategy?goal=" + above)
                .checked("strategy-centre");
        browser.phone()
                .in(Language.KK)
                .as(given.head())
                .go("/year/strategy?goal=" + own)
                .checked("strategy-phone");
        for (String ending : List.of("pdf", "docx")) {
            assertThat(visitors.as(given.head())
                            .get("/year/strategy/files/strategy." + ending)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(visitors.as(given.ministryOfficer()).get("/strategy").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a goal is written with years and an indicator, kept when dropped, and nobody else's")
    void goalsAreTheOwners() {
        String own = given.otherHead().does(() -> writeGoal.add(goal("Bir məqsəd", null)));
        given.otherHead().runs(() -> writeGoal.change(own, goal("Dəqiq məqsəd", null), 0));
        assertThatThrownBy(() -> given.otherHead().runs(() -> writeGoal.change(own, goal("Köhnə oxunuş", null), 0)))
                .hasMessage("web.refusal.stale");
        assertThatThrownBy(() -> given.head().runs(() -> writeGoal.drop(own))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.centreHead().runs(() -> writeGoal.drop(own)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.otherHead().runs(() -> writeGoal.add(goal("Xidmət", own))))
                .hasMessage("strategy.refusal.serves");
        assertThatThrownBy(() -> given.otherHead()
                        .runs(() -> writeGoal.add(new Goal("Uzun", "", "", YEAR, new SchoolYear(2040), null))))
                .hasMessage("strategy.refusal.years");
        given.otherHead().runs(() -> writeGoal.drop(own));
        given.otherHead().runs(() -> writeGoal.restore(own));
        assertThat(database.superuser()
                        .sql(
                                "select string_agg(e.what, ' ' order by e.id) from development.goal_event e join development.goal g on g.id = e.goal_id where g.public_id = :id")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("added changed dropped restored");
        Visitor visitor = visitors.as(given.otherHead());
        visitor.get("/year/strategy?goal=");
        Visitor.Answer wrong =
                visitor.post("/year/strategy/goals", "version", "0", "title", " ", "from", "2027", "until", "2026");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Məqsədi yazın.", "Son il başlanğıcdan əvvəl ola bilməz.");
    }

    @Test
    @DisplayName("every state × command × person, by the declared table")
    void theTableHolds() {
        String school = given.head().does(() -> writeGoal.add(goal("Məktəbin", null)));
        String centre = given.centreHead().does(() -> writeGoal.add(goal("Mərkəzin", null)));
        TableWalk<GoalCommand, GoalState> walk = new TableWalk<>(GoalRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher(), Party.STAFF)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.methodist(), Party.CENTRE)
                .with(given.centreHead(), Party.CENTRE, Party.CENTRE_HEAD)
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.administrator());
        for (GoalState state : GoalState.values()) {
            database.superuser()
                    .sql("update development.goal set from_year = :year, until_year = :year")
                    .param("year", state == GoalState.RUNNING ? 2026 : 2024)
                    .update();
            walk.in(state, (command, who) -> {
                switch (command) {
                    case WRITE_SCHOOL -> writeGoal.drop(school);
                    case WRITE_CENTRE -> writeGoal.drop(centre);
                    case ISSUE_CENTRE ->
                        GoalRules.demand(
                                command, who.scope(), given.centreHead().scope().organisation(), state);
                    default ->
                        GoalRules.demand(
                                command, who.scope(), given.head().scope().organisation(), state);
                }
            });
        }
        assertThat(walk.tried()).isEqualTo(9 * GoalCommand.values().length * GoalState.values().length);
    }

    private Goal goal(String title, @Nullable String serves) {
        return new Goal(title, "müəllimlərin payı", "80 %", YEAR, new SchoolYear(2028), serves);
    }

    private Measure measure(String goal) {
        return new Measure(
                        pack.sections().getFirst().code(),
                        "Qiymətləndirmə seminarı",
                        "SEMINAR",
                        "",
                        null,
                        List.of(),
                        null,
                        LocalDate.of(2026, 12, 18),
                        "",
                        "",
                        List.of(),
                        "",
                        null,
                        null)
                .with(new Detail("", List.of(), List.of(), null, "", null, goal));
    }
}
