package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("A calendar changed in mid-year: due days, control points, reminders (cycle 4, issue 3)")
@BirgeTest
class ChangedCalendarTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    private final Given given;
    private final MovableClock clock;
    private final SetDays setDays;
    private final MoveToSchoolDay move;
    private final RemindOfTasks remindOfTasks;
    private final CountryPack pack;
    private final TestDatabase database;
    private final Visitors visitors;
    private final Browser browser;
    private final Photos photos;

    ChangedCalendarTest(
            Given given,
            MovableClock clock,
            SetDays setDays,
            MoveToSchoolDay move,
            RemindOfTasks remindOfTasks,
            CountryPack pack,
            TestDatabase database,
            Visitors visitors,
            Browser browser,
            ApplicationContext beans) {
        this.given = given;
        this.clock = clock;
        this.setDays = setDays;
        this.move = move;
        this.remindOfTasks = remindOfTasks;
        this.pack = pack;
        this.database = database;
        this.visitors = visitors;
        this.browser = browser;
        this.photos = new Photos(given, beans);
    }

    @BeforeEach
    void nothingIsSet() {
        clock.reset();
        database.superuser().sql("delete from registry.special_day").update();
        database.superuser()
                .sql("update tasks.task set cancelled_at = opened_at where cancelled_at is null")
                .update();
        given.deputy();
        given.teacher();
    }

    @Test
    @DisplayName(
            "a due day that is set off is shown as the next school day, and as it was when the days are taken back")
    void shownAndTakenBack() {
        String task = photos.task();
        String set = off(DUE);
        assertThat(photos.page(task).due()).isEqualTo(MONDAY);
        assertThat(photos.page(task).task().due()).isEqualTo(DUE);
        given.officer().runs(() -> setDays.withdraw(set));
        assertThat(photos.page(task).due()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("once moved, reminders count anew for the new day, and what was told of the old one is not told again")
    void remindersCountAnew() {
        String task = photos.task();
        LocalDate begins = LocalDate.of(2026, 11, 25);
        assertThat(toldOn(begins)).isEqualTo(1);
        off(DUE);
        assertThat(toldOn(begins.plusDays(1))).isZero();
        given.head().runs(() -> move.run(List.of(task)));
        assertThat(toldOn(begins.plusDays(1)))
                .as("seven school days before the new day")
                .isEqualTo(1);
        assertThat(toldOn(DUE)).as("the day set off").isZero();
        assertThat(toldOn(MONDAY)).as("the new day").isEqualTo(1);
    }

    @Test
    @DisplayName("whoever postpones to a day without school is asked which day is meant, and keeps either")
    void postponedToAHoliday() {
        String task = photos.task();
        off(MONDAY);
        Visitor teacher = visitors.as(given.teacher()).in("en");
        String[] typed = {"version", "0", "due", MONDAY.toString(), "reason", "The hall is being painted"};
        Visitor.Answer asked = teacher.post("/tasks/" + task + "/postponement", typed);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("is no school day").contains("The hall is being painted");
        assertThat(photos.page(task).task().due()).isEqualTo(DUE);
        var page = browser.phone().as(given.teacher()).go("/tasks/" + task).page();
        page.click("summary:has-text('Vaxtını uzat')");
        page.fill("#postpone-due", MONDAY.toString());
        page.fill("#postpone-reason", "Zal təmirdədir");
        page.click("form[action$=postponement] button");
        page.waitForSelector("#due-asked");
        page.click("#due-asked .main-action");
        page.waitForSelector(".notice");
        assertThat(photos.page(task).task().due()).isEqualTo(MONDAY.plusDays(1));
        assertThat(photos.page(task).task().postponed()).isEqualTo(1);
    }

    @Test
    @DisplayName("a control point whose day is set off is held on the next school day, and says so")
    void controlPoint() {
        var point = pack.yearOf(clock.today()).controlPoints().getFirst();
        String at = "/year/control/" + point.code();
        Visitor head = visitors.as(given.head()).in("en");
        assertThat(head.get(at).body()).doesNotContain("is no school day");
        off(point.day());
        assertThat(head.get(at).body()).contains("is no school day");
        assertThat(visitors.as(given.otherHead()).in("en").get(at).body()).doesNotContain("is no school day");
    }

    private String off(LocalDate day) {
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(given.school().id(), "off", day, day, "şaxta")));
        return database.superuser()
                .sql("select public_id from registry.special_day order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private int toldOn(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("task-reminders"), remindOfTasks::run);
    }
}
