package org.birge.development.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Dialog;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.plan.PlanInForce;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Control points: words of the head, figures frozen with the day, totals for those above (J0.2, cycle 4)")
@BirgeTest
class ControlPointTest {

    private static final String POINT = "half-year-1";
    private static final LocalDate NEAR = LocalDate.of(2027, 1, 15);

    private final Given given;
    private final MovableClock clock;
    private final ReadControl read;
    private final WriteControlWords write;
    private final SayStanding say;
    private final ConfirmControlPoint confirm;
    private final RemindOfControl remind;
    private final TasksOf tasksOf;
    private final AutowireCapableBeanFactory factory;
    private final CountryPack pack;
    private final TestDatabase database;
    private final Browser browser;
    private final Visitors visitors;

    ControlPointTest(
            Given given,
            MovableClock clock,
            ReadControl read,
            WriteControlWords write,
            SayStanding say,
            ConfirmControlPoint confirm,
            RemindOfControl remind,
            TasksOf tasksOf,
            AutowireCapableBeanFactory factory,
            CountryPack pack,
            TestDatabase database,
            Browser browser,
            Visitors visitors) {
        this.given = given;
        this.clock = clock;
        this.read = read;
        this.write = write;
        this.say = say;
        this.confirm = confirm;
        this.remind = remind;
        this.tasksOf = tasksOf;
        this.factory = factory;
        this.pack = pack;
        this.database = database;
        this.browser = browser;
        this.visitors = visitors;
    }

    @BeforeEach
    void aPlanInForceAndNothingWritten() {
        clock.reset();
        for (String table : new String[] {
            "control_standing", "control_measure", "control_words", "control_point", "control_reminder"
        }) {
            database.superuser().sql("delete from development." + table).update();
        }
        if (database.superuser()
                        .sql("select count(*) from development.plan")
                        .query(Integer.class)
                        .single()
                == 0) {
            PlanInForce.of(factory, given, given.deputy());
        }
        clock.moveTo(NEAR);
    }

    private void written() {
        String section = pack.sections().getFirst().code();
        given.head()
                .runs(() -> write.run(new WriteControlWords.Command(
                        POINT, 0, Map.of(section, "Seminar keçirilməyib, fevrala saxlanılıb."))));
        said("on-the-way", "", "");
    }

    private void said(String standing, String reason, String needed) {
        given.head().runs(() -> say.run(new SayStanding.Command(POINT, standing, reason, needed)));
    }

    @Test
    @DisplayName("the figures stay as they were on the day of confirming, whatever is done later")
    void frozenWithTheDay() {
        written();
        assertThat(given.head().does(() -> read.of(POINT)).count("overdue")).isEqualTo(1);
        given.head().runs(() -> confirm.run(new ConfirmControlPoint.Command(POINT, 1)));
        var task = given.head().does(() -> tasksOf.owedBy(given.deputy().id())).getFirst();
        clock.moveTo(NEAR.plusDays(10));
        int before = database.superuser()
                .sql("select overdue from development.control_point")
                .query(Integer.class)
                .single();
        assertThat(before).isEqualTo(1);
        database.superuser()
                .sql("update tasks.task set done_at = :now, confirmed_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", task.id())
                .update();
        ControlPage page = given.head().does(() -> read.of(POINT));
        assertThat(page.count("overdue")).isEqualTo(1);
        assertThat(page.count("done")).isZero();
        assertThat(page.counted()).isEqualTo(NEAR);
        database.superuser()
                .sql("update tasks.task set done_at = null, confirmed_at = null where id = :id")
                .param("id", task.id())
                .update();
    }

    @Test
    @DisplayName("a section with measures needs words; a second writer is told; too early is refused")
    void refusals() {
        assertRefused(() -> confirm.run(new ConfirmControlPoint.Command(POINT, 0)), "control.refusal.without-words");
        assertRefused(
                () -> say.run(new SayStanding.Command(POINT, "hindered", "Lövhə işləmir", " ")),
                "control.refusal.hindered");
        assertRefused(
                () -> say.run(new SayStanding.Command(POINT, "late", "", "")), "control.refusal.without-standing");
        written();
        assertRefused(
                () -> write.run(new WriteControlWords.Command(POINT, 0, Map.of("", "x"))),
                Refusal.stale().getMessage());
        clock.reset();
        assertRefused(
                () -> write.run(new WriteControlWords.Command(POINT, 1, Map.of("", "x"))), "control.refusal.ahead");
    }

    private void assertRefused(Runnable command, String key) {
        assertThatThrownBy(() -> given.head().runs(command))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    @DisplayName("the head is reminded seven school days before and on the day, once each, and not in the vacation")
    void reminders() {
        assertThat(remindedOn(LocalDate.of(2027, 1, 13))).isZero();
        assertThat(remindedOn(LocalDate.of(2027, 1, 14))).isEqualTo(1);
        assertThat(remindedOn(LocalDate.of(2027, 1, 18))).isZero();
        assertThat(remindedOn(LocalDate.of(2027, 1, 26))).isEqualTo(1);
        assertThat(remindedOn(LocalDate.of(2027, 1, 27))).isZero();
    }

    private int remindedOn(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("control-reminders"), remind::run);
    }

    @Test
    @DisplayName("the page, its paper, and the table of those above, who see totals and nothing else")
    void pages() {
        Window head = browser.as(given.head()).go("/year/control/" + POINT).checked("control");
        head.page().onDialog(Dialog::accept);
        head.page().locator("button[value=confirm]").click();
        assertThat(head.text()).contains("Nəzarətin vəziyyətini seçin");
        head.page().locator("[name=standing][value=hindered]").check();
        head.page().locator("[name=needed]").fill("Lövhənin təmiri.");
        head.page().locator("textarea[id^=words-]").first().fill("Qiymətləndirmə üzrə seminar fevrala keçirilib.");
        head.page().locator("button[value=confirm]").click();
        assertThat(head.text()).contains("Nəyin mane olduğunu yazın");
        assertThat(head.page().locator("[name=needed]").inputValue()).isEqualTo("Lövhənin təmiri.");
        head.checked("control-wrong");
        head.page().locator("[name=reason]").fill("Lövhə sınıb.");
        head.page().locator("button[value=confirm]").click();
        assertThat(head.text()).contains("Aralıq nəzarət təsdiqləndi");
        head.checked("control-confirmed");
        browser.phone()
                .in(Language.KK)
                .as(given.deputy())
                .go("/year/control/" + POINT)
                .checked("control");
        for (String kind : List.of("pdf", "docx")) {
            assertThat(visitors.as(given.teacher())
                            .get("/year/control/" + POINT + "/paper." + kind)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(visitors.as(given.teacher()).get("/year/control/" + POINT).body())
                .contains("Maneə var", "Lövhə sınıb.", given.head().name());
        String above = visitors.as(given.officer()).get("/schools/control").body();
        assertThat(above)
                .contains("0 %")
                .doesNotContain(
                        "Qiymətləndirmə üzrə seminar",
                        "Lövhə sınıb",
                        "Maneə var",
                        given.deputy().name());
        assertThat(visitors.as(given.officer()).get("/schools").body())
                .doesNotContain(given.deputy().name());
        assertThat(visitors.as(given.officer()).get("/year/control/" + POINT).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/schools/control.xlsx").status())
                .isEqualTo(200);
        browser.as(given.officer()).go("/schools/control").checked("control-area");
        browser.phone().as(given.methodist()).go("/schools/control").checked("control-area");
    }
}
