package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.AddEvidence;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.ReportProgress;
import org.birge.tasks.SplitIntoSteps;
import org.birge.tasks.TasksOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work under way: most of what is due is done and confirmed, some waits, some is late, some has begun early. */
@Component
class PlanWork {

    private final TasksOf tasksOf;
    private final MarkDone markDone;
    private final ConfirmTask confirmTask;
    private final ReportProgress reportProgress;
    private final SplitIntoSteps splitIntoSteps;
    private final AddEvidence addEvidence;
    private final CountryPack pack;

    PlanWork(
            TasksOf tasksOf,
            MarkDone markDone,
            ConfirmTask confirmTask,
            ReportProgress reportProgress,
            SplitIntoSteps splitIntoSteps,
            AddEvidence addEvidence,
            CountryPack pack) {
        this.tasksOf = tasksOf;
        this.markDone = markDone;
        this.confirmTask = confirmTask;
        this.reportProgress = reportProgress;
        this.splitIntoSteps = splitIntoSteps;
        this.addEvidence = addEvidence;
        this.pack = pack;
    }

    void of(DemoCast cast, DemoCast.DemoSchool school) {
        Scope head = DemoCast.as(school, school.head(), "head");
        for (DemoCast.DemoPerson person : school.staff()) {
            List<TasksOf.Owed> owed = Scope.call(head, () -> tasksOf.owedBy(person.id()));
            Scope own = DemoCast.as(school, person, "teacher");
            for (TasksOf.Owed task : owed) {
                work(cast, task, own, person.id() == school.head().id() ? null : head);
            }
        }
    }

    private void work(DemoCast cast, TasksOf.Owed task, Scope own, @Nullable Scope confirmer) {
        int turn = (int) (task.id() % 10);
        LocalDate today = cast.today();
        if (task.due().isBefore(today)) {
            if (turn < 7) {
                evidence(task, own, task.due().minusDays(4));
                at(task.due().minusDays(2), own, () -> markDone.run(new MarkDone.Command(task.publicId(), 0)));
                if (confirmer != null && turn < 6) {
                    at(
                            task.due().minusDays(1),
                            confirmer,
                            () -> confirmTask.run(new ConfirmTask.Command(task.publicId(), 1)));
                }
            } else if (turn < 9) {
                progress(task, own, today.minusDays(12), 40 + 10 * (turn - 6));
            }
        } else if (turn < 4 && task.due().isBefore(today.plusDays(50))) {
            steps(task, own, today.minusDays(6));
        } else if (turn == 4) {
            progress(task, own, today.minusDays(3), 20);
        }
    }

    private void evidence(TasksOf.Owed task, Scope own, LocalDate day) {
        String words = pack.demo().story().evidence();
        at(day, own, () -> addEvidence.run(new AddEvidence.Command(task.publicId(), words, null, null, null)));
    }

    private void progress(TasksOf.Owed task, Scope own, LocalDate day, int percent) {
        at(day, own, () -> reportProgress.run(new ReportProgress.Command(task.publicId(), 0, percent, List.of())));
    }

    private void steps(TasksOf.Owed task, Scope own, LocalDate day) {
        List<String> titles = pack.demo().story().steps();
        at(day, own, () -> splitIntoSteps.run(new SplitIntoSteps.Command(task.publicId(), 0, titles)));
    }

    private static void at(LocalDate day, Scope scope, Runnable action) {
        var moment = day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
        Scope.run(
                scope,
                () -> StoryClock.at(moment, () -> {
                    action.run();
                    return true;
                }));
    }
}
