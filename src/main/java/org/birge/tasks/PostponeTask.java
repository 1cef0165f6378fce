package org.birge.tasks;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the due day: once by the responsible person with a reason, again only by the school's head. */
@Component
public class PostponeTask {

    /** @param version the task's as it was read */
    public record Command(String task, long version, LocalDate due, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Tasks tasks;
    private final TaskEvents events;

    PostponeTask(Tasks tasks, TaskEvents events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Refuses a second postponement by anyone but the head, one without a reason, and one to an earlier day. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task());
        task.demand(task.postponing(), scope).atVersion(command.version());
        if (command.reason().isBlank()) {
            throw new Refusal("tasks.refusal.postponed-without-reason");
        }
        if (!command.due().isAfter(task.due())) {
            throw new Refusal("tasks.refusal.postponed-backwards");
        }
        tasks.postponed(task.id(), command.due());
        events.add(
                task.id(),
                "postponed",
                command.reason().strip(),
                task.due().toString(),
                command.due().toString());
    }
}
