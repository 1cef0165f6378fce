package org.birge.tasks;

import java.util.Collection;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of a method union confirms steps that a teacher of the union has done. Confirmed steps stay done. */
@Component
public class ConfirmSteps {

    /**
     * @param version the task's as it was read
     * @param steps public ids
     */
    public record Command(String task, long version, Collection<String> steps) {}

    private final Tasks tasks;
    private final Steps steps;
    private final TaskEvents events;

    ConfirmSteps(Tasks tasks, Steps steps, TaskEvents events) {
        this.tasks = tasks;
        this.steps = steps;
        this.events = events;
    }

    /** Refuses the responsible person, whoever leads no union of theirs, and steps that are not done. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task())
                .demand(TaskCommand.CONFIRM_STEPS, scope)
                .atVersion(command.version());
        int confirmed = steps.confirm(task.id(), command.steps(), scope.person());
        if (confirmed == 0) {
            throw new Refusal("tasks.refusal.no-steps");
        }
        tasks.progress(task.id(), task.progress());
        events.add(task.id(), "steps-confirmed", null, null, Integer.toString(confirmed));
    }
}
