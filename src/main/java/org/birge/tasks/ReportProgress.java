package org.birge.tasks;

import java.util.Collection;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responsible person says how far the work is: by the steps done where there are steps, else in per cent. */
@Component
public class ReportProgress {

    /**
     * @param version the task's as it was read
     * @param percent 0 to 100; ignored when the task has steps
     * @param stepsDone public ids of all steps that are done
     */
    public record Command(String task, long version, int percent, Collection<String> stepsDone) {}

    private final Tasks tasks;
    private final Steps steps;
    private final TaskEvents events;

    ReportProgress(Tasks tasks, Steps steps, TaskEvents events) {
        this.tasks = tasks;
        this.steps = steps;
        this.events = events;
    }

    /** Refuses anyone but the responsible person, a closed task, and a share beyond 0–100. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.WORK, scope).atVersion(command.version());
        if (command.percent() < 0 || command.percent() > 100) {
            throw new Refusal("tasks.refusal.no-share");
        }
        int progress = command.percent();
        if (steps.count(task.id()) > 0) {
            steps.done(task.id(), command.stepsDone());
            progress = steps.shareDone(task.id());
        }
        tasks.progress(task.id(), progress);
        if (progress != task.progress()) {
            events.add(task.id(), "progress", null, Integer.toString(task.progress()), Integer.toString(progress));
        }
    }
}
