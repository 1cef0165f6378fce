package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.absence.EnterAbsence;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The clock of reminders: days set by the authority, leave and illness, settings of the authority (cycle 4)")
@BirgeTest
class DaysAndAbsencesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final MovableClock clock;
    private final OpenTask openTask;
    private final RemindOfTasks remindOfTasks;
    private final SetDays setDays;
    private final EnterAbsence enterAbsence;
    private final SetReminders setReminders;
    private final MoveToSchoolDay move;
    private final OffDayTasks offDays;
    private final OneTask tasks;
    private final TasksOf tasksOf;
    private final TestDatabase database;
    private final Browser browser;
    private final Visitors visitors;

    DaysAndAbsencesTest(
            Given given,
            MovableClock clock,
            OpenTask openTask,
            RemindOfTasks remindOfTasks,
            SetDays setDays,
            EnterAbsence enterAbsence,
            SetReminders setReminders,
            MoveToSchoolDay move,
            OffDayTasks offDays,
            OneTask tasks,
            TasksOf tasksOf,
            TestDatabase database,
            Browser browser,
            Visitors visitors) {
        this.given = given;
        this.clock = clock;
        this.openTask = openTask;
        this.remindOfTasks = remindOfTasks;
        this.setDays = setDays;
        this.enterAbsence = enterAbsence;
        this.setReminders = setReminders;
        this.move = move;
        this.offDays = offDays;
        this.tasks = tasks;
        this.tasksOf = tasksOf;
        this.database = database;
        this.browser = browser;
        this.visitors = visitors;
    }

    @BeforeEach
    void nothingIsSetOrOwed() {
        clock.reset();
        for (String table : List.of(
                "registry.special_day",
                "registry.absence_kind",
                "registry.absence",
                "tasks.reminder_setting",
                "tasks.reminder")) {
            database.superuser().sql("delete from " + table).update();
        }
        database.superuser()
                .sql("update tasks.task set cancelled_at = :now where cancelled_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        given.deputy();
    }

    @Test
    @DisplayName("a day off for frost stops the clock at that school, and at the other school it goes on")
    void daysSetByTheAuthority() {
        task(DUE);
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(
                        given.school().id(), "off", LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), "şaxta")));
        assertThat(toldOn(LocalDate.of(2026, 12, 7))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 8))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 9))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 16))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 17))).isEqualTo(1);
    }

    @Test
    @DisplayName("a Saturday made a school day counts")
    void aMakeUpDay() {
        task(DUE);
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(
                        given.district().id(),
                        "school",
                        LocalDate.of(2026, 12, 5),
                        LocalDate.of(2026, 12, 5),
                        "əvəz günü")));
        assertThat(toldOn(LocalDate.of(2026, 12, 5))).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "illness stops the clock of that person: nothing is told meanwhile, and its days do not count afterwards")
    void illnessStopsTheClock() {
        task(DUE);
        given.deputy()
                .runs(() -> enterAbsence.run(new EnterAbsence.Command(
                        given.teacher().id(), "illness", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 11))));
        assertThat(toldOn(LocalDate.of(2026, 12, 4))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 7))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 14))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 15))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 22))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 23))).isEqualTo(1);
    }

    @Test
    @DisplayName("colleagues see until when, not why; teachers enter nothing, and other schools see nothing")
    void theKindIsSensitive() {
        given.head()
                .runs(() -> enterAbsence.run(new EnterAbsence.Command(
                        given.teacher().id(), "illness", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30))));
        assertThatThrownBy(() -> given.teacher()
                        .runs(() -> enterAbsence.run(
                                new EnterAbsence.Command(given.teacher().id(), "leave", DUE, DUE))))
                .isInstanceOf(NotFound.class);
        String at = "/people/" + given.teacher().publicId() + "/absences";
        assertThat(visitors.as(given.teacher()).get(at).body()).contains("xəstəlik");
        assertThat(visitors.as(given.secretary()).get(at).body()).contains("xəstəlik");
        assertThat(visitors.as(given.psychologist()).get(at).status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get(at).status()).isEqualTo(404);
        String task = task(DUE);
        assertThat(given.head().does(() -> tasks.page(task)).task().absentUntil())
                .isEqualTo(LocalDate.of(2026, 11, 30));
        browser.as(given.deputy()).go(at).checked("absences");
        browser.phone().as(given.deputy()).go(at).checked("absences");
    }

    @Test
    @DisplayName("the authority's settings hold for its schools, the pack's for the others")
    void settingsOfTheAuthority() {
        task(DUE);
        given.officer().runs(() -> setReminders.run(new ReminderSettings.Setting(3, true, 2, 4)));
        assertThat(toldOn(LocalDate.of(2026, 11, 25))).isZero();
        assertThat(toldOn(LocalDate.of(2026, 12, 1))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 7))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 8))).isEqualTo(1);
        assertThat(toldOn(LocalDate.of(2026, 12, 10))).isEqualTo(1);
        assertThatThrownBy(
                        () -> given.officer().runs(() -> setReminders.run(new ReminderSettings.Setting(3, true, 9, 4))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> given.head().runs(() -> setReminders.run(new ReminderSettings.Setting(3, true, 2, 4))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a calendar changed in mid-year moves nothing by itself: the head is offered the next school day")
    void nothingMovesSilently() {
        String task = task(DUE);
        given.officer()
                .runs(() -> setDays.run(new SetDays.Command(given.school().id(), "off", DUE, DUE, "şaxta")));
        assertThat(given.head().does(() -> tasks.page(task)).task().due()).isEqualTo(DUE);
        assertThat(given.head().does(offDays::ofSchool)).singleElement().satisfies(row -> assertThat(row.next())
                .isEqualTo(LocalDate.of(2026, 12, 7)));
        browser.as(given.head()).go("/tasks/off-days").checked("off-days");
        browser.phone().as(given.head()).go("/").checked("today-off-days");
        given.head().runs(() -> move.run(List.of(task)));
        TaskPage page = given.head().does(() -> tasks.page(task));
        assertThat(page.task().due()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(page.task().postponed()).isZero();
        assertThatThrownBy(() -> given.otherHead()
                        .runs(() ->
                                setDays.run(new SetDays.Command(given.school().id(), "off", DUE, DUE, "x"))))
                .isInstanceOf(NotFound.class);
        browser.as(given.officer()).go("/schools/calendar").checked("school-calendar");
        browser.phone().as(given.officer()).go("/schools/reminders").checked("reminders");
    }

    private int toldOn(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("task-reminders"), remindOfTasks::run);
    }

    private String task(LocalDate due) {
        given.head()
                .does(() -> openTask.run(new OpenTask.Command(
                        "measure",
                        "test",
                        1,
                        given.school().id(),
                        given.teacher().id(),
                        given.deputy().id(),
                        "Seminar",
                        null,
                        null,
                        due,
                        "/year/plan")));
        return given.head()
                .does(() -> tasksOf.owedBy(given.teacher().id()))
                .getFirst()
                .publicId();
    }
}
