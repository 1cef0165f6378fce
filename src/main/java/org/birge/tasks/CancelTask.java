package org.birge.tasks;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task back, by the school's head with a reason; a measure only by an amendment of the plan. It stays in the history and is owed no more. */
@Component
public class CancelTask {

    /** @param version the task's as it was read */
    public record Command(String task, long version, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Tasks tasks;
    private final TaskEvents events;

    CancelTask(Tasks tasks, TaskEvents events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Refuses anyone but the head, a cancellation without a reason, and a task that is done or cancelled. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.CANCEL, scope).atVersion(command.version());
        if (task.isMeasure()) {
            throw new Refusal("tasks.refusal.cancelled-by-amendment");
        }
        if (command.reason().isBlank()) {
            throw new Refusal("tasks.refusal.cancelled-without-reason");
        }
        tasks.cancelled(task.id());
        events.add(task.id(), "cancelled", command.reason().strip(), null, null);
    }
}
