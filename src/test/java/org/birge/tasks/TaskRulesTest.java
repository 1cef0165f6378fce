package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks: who may do what (J0.2)")
@BirgeTest
class TaskRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final OpenTask openTask;
    private final OneTask tasks;
    private final MarkDone markDone;
    private final ConfirmTask confirmTask;
    private final ReturnTask returnTask;
    private final PostponeTask postponeTask;
    private final CancelTask cancelTask;
    private final TasksOf tasksOf;
    private final HandOverTasks handOver;
    private final TestDatabase database;

    TaskRulesTest(
            Given given,
            OpenTask openTask,
            OneTask tasks,
            MarkDone markDone,
            ConfirmTask confirmTask,
            ReturnTask returnTask,
            PostponeTask postponeTask,
            CancelTask cancelTask,
            TasksOf tasksOf,
            HandOverTasks handOver,
            TestDatabase database) {
        this.given = given;
        this.openTask = openTask;
        this.tasks = tasks;
        this.markDone = markDone;
        this.confirmTask = confirmTask;
        this.returnTask = returnTask;
        this.postponeTask = postponeTask;
        this.cancelTask = cancelTask;
        this.tasksOf = tasksOf;
        this.handOver = handOver;
        this.database = database;
    }

    @Test
    void nobodyConfirmsTheirOwnWork() {
        assertThatThrownBy(() -> task(given.teacher(), given.teacher().id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("tasks.refusal.confirms-own-work");
        String task = task(given.deputy(), given.head().id());
        done(task, given.deputy());
        assertRefused(given.deputy(), () -> confirm(task, given.deputy()), "tasks.refusal.confirms-own-work");
    }

    @Test
    void theDeputyConfirmsATeachersWorkAndTheHeadADeputys() {
        String teachers = task(given.teacher(), given.deputy().id());
        done(teachers, given.teacher());
        given.deputy().runs(() -> confirm(teachers, given.deputy()));
        assertThat(page(teachers, given.deputy()).state()).isEqualTo("confirmed");

        String deputys = task(given.deputy(), given.head().id());
        done(deputys, given.deputy());
        given.head().runs(() -> confirm(deputys, given.head()));
        assertThat(page(deputys, given.head()).state()).isEqualTo("confirmed");
    }

    @Test
    void theHeadsOwnWorkIsConfirmedByNobodyInTheSchool() {
        String task = task(given.head(), null);
        done(task, given.head());
        assertRefused(given.deputy(), () -> confirm(task, given.deputy()), "tasks.refusal.only-confirmer");
        assertThat(page(task, given.head()).state()).isEqualTo("done");
    }

    @Test
    void onlyTheResponsiblePersonMarksDone() {
        String task = task(given.teacher(), given.deputy().id());
        assertRefused(given.deputy(), () -> done(task, given.deputy()), "tasks.refusal.only-responsible");
        done(task, given.teacher());
        assertRefused(given.teacher(), () -> done(task, given.teacher()), "tasks.refusal.done");
    }

    @Test
    void aColleaguesTaskAndAnotherSchoolsTaskAreNotThere() {
        String task = task(given.teacher(), given.deputy().id());
        assertThatThrownBy(() -> page(task, given.psychologist())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> page(task, given.otherHead())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> page(task, given.officer())).isInstanceOf(NotFound.class);
    }

    @Test
    void returnedWorkSaysWhyAndIsOwedAgain() {
        String task = task(given.teacher(), given.deputy().id());
        done(task, given.teacher());
        long version = page(task, given.deputy()).task().version();
        assertRefused(
                given.deputy(),
                () -> returnTask.run(new ReturnTask.Command(task, version, " ")),
                "tasks.refusal.return-without-words");
        given.deputy().runs(() -> returnTask.run(new ReturnTask.Command(task, version, "Siyahı çatışmır")));
        assertThat(page(task, given.teacher()).state()).isEqualTo("returned");
        assertThat(page(task, given.teacher()).rights().work()).isTrue();
        assertThat(page(task, given.teacher()).history().getFirst().words()).isEqualTo("Siyahı çatışmır");
    }

    @Test
    void theResponsiblePersonPostponesOnceThenOnlyTheHead() {
        String task = task(given.teacher(), given.deputy().id());
        postpone(task, given.teacher(), DUE.plusDays(7));
        assertRefused(
                given.teacher(),
                () -> postpone(task, given.teacher(), DUE.plusDays(14)),
                "tasks.refusal.postponed-once");
        assertRefused(
                given.deputy(),
                () -> postpone(task, given.deputy(), DUE.plusDays(14)),
                "tasks.refusal.only-responsible");
        postpone(task, given.head(), DUE.plusDays(14));
        assertThat(page(task, given.teacher()).task().due()).isEqualTo(DUE.plusDays(14));
        assertRefused(given.head(), () -> postpone(task, given.head(), DUE), "tasks.refusal.postponed-backwards");
    }

    @Test
    void onlyTheHeadCancels() {
        String task = task(given.teacher(), given.deputy().id());
        assertRefused(
                given.deputy(),
                () -> cancelTask.run(new CancelTask.Command(task, 0, "artıqdır")),
                "tasks.refusal.only-head");
        given.head().runs(() -> cancelTask.run(new CancelTask.Command(task, 0, "artıqdır")));
        assertRefused(given.teacher(), () -> done(task, given.teacher()), "tasks.refusal.cancelled");
    }

    @Test
    void aMeasureIsCancelledByAnAmendmentOnly() {
        String task = task(given.teacher(), given.deputy().id());
        database.superuser()
                .sql("update tasks.task set kind = 'measure' where public_id = :id")
                .param("id", task)
                .update();
        assertRefused(
                given.head(),
                () -> cancelTask.run(new CancelTask.Command(task, 0, "artıqdır")),
                "tasks.refusal.cancelled-by-amendment");
    }

    @Test
    void theHeadsOwnWorkIsSeenByTheirAuthority() {
        String decision = task(given.head(), null);
        done(decision, given.head());
        assertThatThrownBy(() -> page(decision, given.officer()))
                .as("what the school decided stays in the school")
                .isInstanceOf(NotFound.class);
        String task = openTask("measure", given.head(), null, DUE);
        assertThatThrownBy(() -> page(task, given.officer())).isInstanceOf(NotFound.class);
        done(task, given.head());
        long version = version(task);
        given.officer().runs(() -> confirmTask.run(new ConfirmTask.Command(task, version)));
        assertThat(page(task, given.head()).state()).isEqualTo("confirmed");
        assertThatThrownBy(() -> page(task, given.methodist())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAHeadHandsOverIsNotLeftWithoutConfirmation() {
        String task = task(given.head(), null);
        given.officer()
                .runs(() -> handOver.run(new HandOverTasks.Command(
                        given.head().id(), given.teacher().id(), null)));
        assertThat(page(task, given.teacher()).task().confirmer())
                .isEqualTo(given.deputy().name());
    }

    private void assertRefused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private String task(Person responsible, @Nullable Long confirmer) {
        return openTask("decision", responsible, confirmer, DUE);
    }

    private String openTask(String kind, Person responsible, @Nullable Long confirmer, LocalDate due) {
        long id = given.head()
                .does(() -> openTask.run(new OpenTask.Command(
                        kind,
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

    private void confirm(String task, Person person) {
        confirmTask.run(new ConfirmTask.Command(task, tasks.page(task).task().version()));
    }

    private void postpone(String task, Person person, LocalDate due) {
        long version = version(task);
        person.runs(() -> postponeTask.run(new PostponeTask.Command(task, version, due, "Xəstəlik")));
    }
}
