package org.birge.tasks;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responsible person says the work is done. It then waits for the one who confirms, if anybody does. */
@Component
public class MarkDone {

    /** @param version the task's as it was read */
    public record Command(String task, long version) {}

    private final Tasks tasks;
    private final TaskEvents events;

    MarkDone(Tasks tasks, TaskEvents events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Refuses anyone but the responsible person, and a task that is done or cancelled. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.WORK, scope).atVersion(command.version());
        tasks.done(task.id());
        events.add(task.id(), "done", null, null, null);
    }
}
