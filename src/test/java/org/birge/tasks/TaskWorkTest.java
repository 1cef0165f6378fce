package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks: how work is done (J0.2)")
@BirgeTest
class TaskWorkTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final OpenTask openTask;
    private final OneTask tasks;
    private final MarkDone markDone;
    private final SplitIntoSteps splitIntoSteps;
    private final ReportProgress reportProgress;
    private final AddEvidence addEvidence;
    private final HandOverTasks handOverTasks;
    private final TasksOf tasksOf;

    TaskWorkTest(
            Given given,
            OpenTask openTask,
            OneTask tasks,
            MarkDone markDone,
            SplitIntoSteps splitIntoSteps,
            ReportProgress reportProgress,
            AddEvidence addEvidence,
            HandOverTasks handOverTasks,
            TasksOf tasksOf) {
        this.given = given;
        this.openTask = openTask;
        this.tasks = tasks;
        this.markDone = markDone;
        this.splitIntoSteps = splitIntoSteps;
        this.reportProgress = reportProgress;
        this.addEvidence = addEvidence;
        this.handOverTasks = handOverTasks;
        this.tasksOf = tasksOf;
    }

    @Test
    void withStepsProgressIsTheShareOfStepsDone() {
        String task = task(given.teacher(), given.deputy().id());
        given.teacher()
                .runs(() -> splitIntoSteps.run(
                        new SplitIntoSteps.Command(task, 0, List.of("Proqram", " ", "Birinci məşğələ", "Siyahı"))));
        TaskPage page = page(task, given.teacher());
        assertThat(page.steps()).hasSize(3);
        given.teacher()
                .runs(() -> reportProgress.run(new ReportProgress.Command(
                        task,
                        page.task().version(),
                        90,
                        List.of(page.steps().getFirst().publicId()))));
        assertThat(page(task, given.teacher()).task().progress()).isEqualTo(33);
    }

    @Test
    void whatWasReadBeforeSomebodyElseSavedIsRefused() {
        String task = task(given.teacher(), given.deputy().id());
        given.teacher().runs(() -> reportProgress.run(new ReportProgress.Command(task, 0, 40, List.of())));
        assertRefused(
                given.teacher(),
                () -> reportProgress.run(new ReportProgress.Command(task, 0, 50, List.of())),
                "web.refusal.stale");
    }

    @Test
    void aLinkThatWouldRunSomethingIsNoEvidence() {
        String task = task(given.teacher(), given.deputy().id());
        assertRefused(
                given.teacher(),
                () -> addEvidence.run(new AddEvidence.Command(task, "x", "javascript:alert(1)", null, null)),
                "tasks.refusal.no-link");
        assertRefused(
                given.teacher(),
                () -> addEvidence.run(new AddEvidence.Command(task, " ", null, null, null)),
                "tasks.refusal.empty-evidence");
        given.teacher()
                .runs(() ->
                        addEvidence.run(new AddEvidence.Command(task, "", "https://example.org/seminar", null, null)));
        assertThat(page(task, given.deputy()).evidence()).singleElement().satisfies(piece -> assertThat(piece.kind())
                .isEqualTo("link"));
    }

    @Test
    void allThatALeaverOwesGoesToOnePersonWhoDoesNotConfirmIt() {
        Person leaver = given.teacher("Rauf");
        task(leaver, given.deputy().id());
        String confirmed = task(leaver, given.deputy().id());
        done(confirmed, leaver);
        assertThat(given.head().does(() -> tasksOf.owedBy(leaver.id()))).hasSize(1);
        int handed = given.head()
                .does(() -> handOverTasks.run(
                        new HandOverTasks.Command(leaver.id(), given.deputy().id(), null)));
        assertThat(handed).isEqualTo(1);
        TasksOf.Owed taken =
                given.head().does(() -> tasksOf.owedBy(given.deputy().id())).getLast();
        assertThat(page(taken.publicId(), given.head()).task().confirmer())
                .isEqualTo(given.head().name());
    }

    @Test
    void aDueDayWithoutSchoolIsShownAsTheNextSchoolDay() {
        assertThatCode(() -> openTask(given.teacher(), given.deputy().id(), LocalDate.of(2026, 12, 31)))
                .doesNotThrowAnyException();
        String task = openTask(given.teacher(), given.deputy().id(), LocalDate.of(2026, 12, 5));
        assertThat(page(task, given.teacher()).due()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    private void assertRefused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private String task(Person responsible, @Nullable Long confirmer) {
        return openTask(responsible, confirmer, DUE);
    }

    private String openTask(Person responsible, @Nullable Long confirmer, LocalDate due) {
        long id = given.head()
                .does(() -> openTask.run(new OpenTask.Command(
                        "measure",
                        "test",
                        1,
                        given.school().id(),
                        responsible.id(),
                        confirmer,
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

    private TaskPage page(String task, Person reader) {
        return reader.does(() -> tasks.page(task));
    }

    private long version(String task) {
        return page(task, given.head()).task().version();
    }

    private void done(String task, Person person) {
        long version = version(task);
        person.runs(() -> markDone.run(new MarkDone.Command(task, version)));
    }
}
