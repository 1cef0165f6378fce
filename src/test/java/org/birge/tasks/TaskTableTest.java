package org.birge.tasks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.registry.FormUnion;
import org.birge.registry.calendar.SetDays;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Tasks: every state × command × person, by the declared table (J0.2, issue 3)")
@BirgeTest
class TaskTableTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final Set<TaskCommand> ONCE = EnumSet.complementOf(EnumSet.of(TaskCommand.POSTPONE_AGAIN));

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;
    private final Map<String, Long> versions = new HashMap<>();

    TaskTableTest(
            Given given, ApplicationContext beans, PlatformTransactionManager transactions, TestDatabase database) {
        this.database = database;
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
    }

    @Test
    void aTeachersTaskWhichTheDeputyConfirms() {
        walk(
                with().with(given.teacher(), Party.RESPONSIBLE)
                        .with(given.deputy(), Party.DEPUTY, Party.CONFIRMER)
                        .with(given.head(), Party.HEAD, Party.CONFIRMER),
                given.teacher(),
                given.deputy());
    }

    @Test
    void aDeputysTaskWhichTheHeadConfirms() {
        walk(
                with().with(given.teacher())
                        .with(given.deputy(), Party.DEPUTY, Party.RESPONSIBLE)
                        .with(given.head(), Party.HEAD, Party.CONFIRMER),
                given.deputy(),
                given.head());
    }

    /** The due day is set off, and the teacher is in the union head's union. */
    @BeforeEach
    void offDayAndUnion() {
        if (database.superuser()
                        .sql("select count(*) from registry.special_day")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        given.officer().runs(() -> beans.getBean(SetDays.class)
                .run(new SetDays.Command(given.school().id(), "off", DUE, DUE, "şaxta")));
        given.head().runs(() -> beans.getBean(FormUnion.class)
                .run(new FormUnion.Command(
                        given.school().id(),
                        "Riyaziyyat",
                        null,
                        null,
                        given.unionHead().id(),
                        List.of(
                                given.teacher().id(),
                                given.deputy().id(),
                                given.unionHead().id()),
                        LocalDate.of(2026, 9, 15))));
    }

    private TableWalk<TaskCommand, TaskStanding> with() {
        return new TableWalk<>(TaskRules.TABLE, transactions)
                .with(given.unionHead(), Party.UNION_HEAD)
                .with(given.secretary())
                .with(given.psychologist())
                .with(given.officer())
                .with(given.methodist())
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead());
    }

    private void walk(TableWalk<TaskCommand, TaskStanding> walk, Person responsible, Person confirmer) {
        for (TaskStanding standing : TaskStanding.values()) {
            String task = brought(standing, responsible, confirmer, false);
            walk.in(standing, ONCE, (command, who) -> give(command, task));
            String postponed = brought(standing, responsible, confirmer, true);
            walk.in(standing, EnumSet.of(TaskCommand.POSTPONE_AGAIN), (command, who) -> give(command, postponed));
        }
    }

    private void give(TaskCommand command, String task) {
        long version = versions.getOrDefault(task, 0L);
        switch (command) {
            case READ -> beans.getBean(OneTask.class).page(task);
            case WORK -> beans.getBean(MarkDone.class).run(new MarkDone.Command(task, version));
            case ATTACH ->
                beans.getBean(AddEvidence.class).run(new AddEvidence.Command(task, "siyahı", null, null, null));
            case CONFIRM -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(task, version));
            case POSTPONE, POSTPONE_AGAIN ->
                beans.getBean(PostponeTask.class)
                        .run(new PostponeTask.Command(task, version, DUE.plusDays(30), "Xəstəlik"));
            case CONFIRM_STEPS ->
                beans.getBean(ConfirmSteps.class).run(new ConfirmSteps.Command(task, version, steps(task)));
            case MOVE_OFF_DAY -> beans.getBean(MoveToSchoolDay.class).run(List.of(task));
            case CANCEL -> beans.getBean(CancelTask.class).run(new CancelTask.Command(task, version, "artıqdır"));
        }
    }

    private List<String> steps(String task) {
        return database.superuser()
                .sql(
                        "select s.public_id from tasks.task_step s join tasks.task t on t.id = s.task_id where t.public_id = :id")
                .param("id", task)
                .query(String.class)
                .list();
    }

    /** A new task in this state, by the commands that lead there. */
    private String brought(TaskStanding standing, Person responsible, @Nullable Person confirmer, boolean postponed) {
        String task = opened(responsible, confirmer);
        step(task, responsible, version -> beans.getBean(SplitIntoSteps.class)
                .run(new SplitIntoSteps.Command(task, version, List.of("Hazırlıq", "Keçirmək"))));
        step(task, responsible, version -> beans.getBean(ReportProgress.class)
                .run(new ReportProgress.Command(task, version, 0, steps(task).subList(0, 1))));
        if (postponed) {
            step(task, given.head(), version -> beans.getBean(PostponeTask.class)
                    .run(new PostponeTask.Command(task, version, DUE.plusDays(3), "Xəstəlik")));
        }
        if (standing == TaskStanding.CANCELLED) {
            step(task, given.head(), version -> beans.getBean(CancelTask.class)
                    .run(new CancelTask.Command(task, version, "artıqdır")));
        }
        if (standing == TaskStanding.DONE || standing == TaskStanding.CONFIRMED) {
            step(task, responsible, version -> beans.getBean(MarkDone.class).run(new MarkDone.Command(task, version)));
        }
        if (standing == TaskStanding.CONFIRMED) {
            step(task, given.head(), version -> beans.getBean(ConfirmTask.class)
                    .run(new ConfirmTask.Command(task, version)));
        }
        return task;
    }

    private interface Step {
        void at(long version);
    }

    private void step(String task, Person person, Step step) {
        person.runs(() -> step.at(versions.getOrDefault(task, 0L)));
        versions.merge(task, 1L, Long::sum);
    }

    private String opened(Person responsible, @Nullable Person confirmer) {
        long id = given.head().does(() -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "decision",
                        "table",
                        1,
                        given.school().id(),
                        responsible.id(),
                        confirmer == null ? null : confirmer.id(),
                        "Seminar",
                        null,
                        null,
                        DUE,
                        "/year/plan")));
        return given.head().does(() -> beans.getBean(TasksOf.class).owedBy(responsible.id())).stream()
                .filter(task -> task.id() == id)
                .findFirst()
                .orElseThrow()
                .publicId();
    }
}
