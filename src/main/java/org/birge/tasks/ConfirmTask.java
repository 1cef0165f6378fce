package org.birge.tasks;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that the work was done: the one named, the school's head, or a deputy where not the head is named. Never the responsible person. */
@Component
public class ConfirmTask {

    /** @param version the task's as it was read */
    public record Command(String task, long version) {}

    private final Tasks tasks;
    private final TaskEvents events;

    ConfirmTask(Tasks tasks, TaskEvents events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Refuses the responsible person, others who may not, and a task that is not done or is confirmed. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task =
                tasks.lock(command.task()).demand(TaskCommand.CONFIRM, scope).atVersion(command.version());
        tasks.confirmed(task.id());
        events.add(task.id(), "confirmed", null, null, null);
    }
}
