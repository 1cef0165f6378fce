package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.Scope;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Tasks: who is told of a due day, and when (J0.2, cycle 4)")
@BirgeTest
class RemindOfTasksTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final MovableClock clock;
    private final OpenTask openTask;
    private final RemindOfTasks remindOfTasks;
    private final MarkDone markDone;
    private final CancelTask cancelTask;
    private final PostponeTask postponeTask;
    private final TasksOf tasksOf;
    private final TodayRows todayRows;
    private final EscalatedRows escalated;
    private final Gatherings gatherings;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    RemindOfTasksTest(
            Given given,
            MovableClock clock,
            OpenTask openTask,
            RemindOfTasks remindOfTasks,
            MarkDone markDone,
            CancelTask cancelTask,
            PostponeTask postponeTask,
            TasksOf tasksOf,
            TodayRows todayRows,
            EscalatedRows escalated,
            Gatherings gatherings,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.clock = clock;
        this.openTask = openTask;
        this.remindOfTasks = remindOfTasks;
        this.markDone = markDone;
        this.cancelTask = cancelTask;
        this.postponeTask = postponeTask;
        this.tasksOf = tasksOf;
        this.todayRows = todayRows;
        this.escalated = escalated;
        this.gatherings = gatherings;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void nothingIsOwed() {
        clock.reset();
        Scope.run(
                Scope.everything("test"),
                () -> transaction.executeWithoutResult(status -> {
                    sql.sql("update tasks.task set cancelled_at = :now where cancelled_at is null")
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    sql.sql("update notifications.notice set mailed_at = at where mailed_at is null")
                            .update();
                }));
    }

    @Test
    @DisplayName(
            "seven school days before and on the day the responsible person, then at once, after 7 the deputy, after 14 the head")
    void eachStageInItsTurn() {
        task(given.teacher(), given.deputy(), DUE);
        assertThat(on(LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(on(LocalDate.of(2026, 11, 25))).containsExactly(told(given.teacher(), "before"));
        assertThat(on(LocalDate.of(2026, 12, 3))).isEmpty();
        assertThat(on(LocalDate.of(2026, 12, 4))).containsExactly(told(given.teacher(), "today"));
        assertThat(on(LocalDate.of(2026, 12, 7))).containsExactly(told(given.teacher(), "overdue"));
        assertThat(on(LocalDate.of(2026, 12, 14))).isEmpty();
        assertThat(on(LocalDate.of(2026, 12, 15))).containsExactly(told(given.deputy(), "deputy"));
        assertThat(on(LocalDate.of(2026, 12, 23))).isEmpty();
        assertThat(on(LocalDate.of(2026, 12, 24))).containsExactly(told(given.head(), "head"));
        assertThat(on(LocalDate.of(2026, 12, 25))).isEmpty();
    }

    @Test
    @DisplayName("on a weekend and in the holidays nobody is told, and the days do not count")
    void holidaysStopTheClock() {
        task(given.teacher(), given.deputy(), LocalDate.of(2027, 1, 22));
        on(LocalDate.of(2027, 1, 22));
        assertThat(on(LocalDate.of(2027, 1, 23))).isEmpty();
        assertThat(on(LocalDate.of(2027, 1, 25))).containsExactly(told(given.teacher(), "overdue"));
        assertThat(on(LocalDate.of(2027, 1, 29))).isEmpty();
        assertThat(on(LocalDate.of(2027, 2, 4))).isEmpty();
        assertThat(on(LocalDate.of(2027, 2, 5))).containsExactly(told(given.deputy(), "deputy"));
    }

    @Test
    @DisplayName("after weeks without telling the latest stage is told, to each once")
    void theLatestStageAfterAPause() {
        task(given.teacher(), given.deputy(), DUE);
        assertThat(on(LocalDate.of(2026, 12, 28)))
                .containsExactlyInAnyOrder(
                        told(given.teacher(), "overdue"), told(given.deputy(), "deputy"), told(given.head(), "head"));
        assertThat(on(LocalDate.of(2026, 12, 29))).isEmpty();
    }

    @Test
    @DisplayName("nobody is told of their own work as a colleague's, nor twice as deputy and as head")
    void eachPersonOnce() {
        task(given.deputy(), given.head(), DUE);
        assertThat(on(LocalDate.of(2026, 12, 15)))
                .containsExactlyInAnyOrder(told(given.deputy(), "overdue"), told(given.head(), "deputy"));
        assertThat(on(LocalDate.of(2026, 12, 24))).isEmpty();
    }

    @Test
    @DisplayName("done and cancelled tasks are not told; a moved due day begins anew")
    void onlyWhatIsOwed() {
        String done = task(given.teacher(), given.deputy(), DUE);
        given.teacher().runs(() -> markDone.run(new MarkDone.Command(done, 0)));
        String cancelled = task(given.teacher(), given.deputy(), DUE);
        given.head().runs(() -> cancelTask.run(new CancelTask.Command(cancelled, 0, "Artıqdır")));
        assertThat(on(LocalDate.of(2026, 12, 28))).isEmpty();
        clock.reset();
        String moved = task(given.teacher(), given.deputy(), DUE);
        on(LocalDate.of(2026, 12, 7));
        given.teacher()
                .runs(() ->
                        postponeTask.run(new PostponeTask.Command(moved, 0, LocalDate.of(2026, 12, 22), "Xəstəlik")));
        assertThat(on(LocalDate.of(2026, 12, 8))).isEmpty();
        assertThat(on(LocalDate.of(2026, 12, 23))).containsExactly(told(given.teacher(), "overdue"));
    }

    @Test
    @DisplayName("several tasks of a person are told in one line")
    void oneLine() {
        task(given.teacher(), given.deputy(), DUE);
        task(given.teacher(), given.deputy(), DUE);
        assertThat(on(LocalDate.of(2026, 12, 7)))
                .containsExactly(given.teacher().id() + " tasks.notice.overdue.many");
    }

    @Test
    @DisplayName("Today shows who was told, and late work of others to those who were")
    void todayShowsTheStage() {
        task(given.teacher(), given.deputy(), DUE);
        on(LocalDate.of(2026, 12, 15));
        assertThat(read(given.teacher(), todayRows::all)).singleElement().satisfies(row -> assertThat(row.told())
                .isEqualTo(Stage.DEPUTY.number()));
        assertThat(late(given.deputy())).hasSize(1);
        assertThat(late(given.head())).isEmpty();
        assertThat(late(given.teacher())).isEmpty();
    }

    private List<TodayRows.Row> late(Person person) {
        return read(
                person,
                asked -> escalated.of(
                        asked, LocalDate.of(2026, 12, 4), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 15)));
    }

    private List<TodayRows.Row> read(Person person, Function<Gathering, Supplier<List<TodayRows.Row>>> rows) {
        return person.does(() -> Objects.requireNonNull(
                transaction.execute(status -> rows.apply(gatherings.begin()).get())));
    }

    private static String told(Person person, String stage) {
        return person.id() + " tasks.notice." + stage + ".one";
    }

    /** Runs the job on this day; who was told what by it. */
    private List<String> on(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("test"), () -> {
            remindOfTasks.run();
            return transaction.execute(
                    status -> sql.sql("""
                    update notifications.notice
                       set mailed_at = at
                     where mailed_at is null
                    returning person_id || ' ' || key
                    """).query(String.class).list());
        });
    }

    private String task(Person responsible, Person confirmer, LocalDate due) {
        long id = given.head()
                .does(() -> openTask.run(new OpenTask.Command(
                        "decision",
                        "test",
                        1,
                        given.school().id(),
                        responsible.id(),
                        confirmer.id(),
                        "Seminar",
                        null,
                        null,
                        due,
                        "/year/plan")));
        return given.head().does(() -> tasksOf.owedBy(responsible.id())).stream()
                .filter(task -> task.id() == id)
                .findFirst()
                .orElseThrow()
                .publicId();
    }
}
