package org.birge.tasks;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds steps to a task. From then on progress is the share of steps done. */
@Component
public class SplitIntoSteps {

    private static final int MOST = 40;

    /**
     * @param version the task's as it was read
     * @param titles of the new steps, in order; blank ones are left out
     */
    public record Command(String task, long version, List<String> titles) {

        public Command {
            titles.forEach(title -> Longest.demand("titles", title, Longest.LINE));
        }
    }

    private final Tasks tasks;
    private final Steps steps;
    private final TaskEvents events;

    SplitIntoSteps(Tasks tasks, Steps steps, TaskEvents events) {
        this.tasks = tasks;
        this.steps = steps;
        this.events = events;
    }

    /** Refuses anyone but the responsible person, a closed task, and more than 40 steps in all. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task = tasks.lock(command.task()).demand(TaskCommand.WORK, scope).atVersion(command.version());
        List<String> titles = command.titles().stream()
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .toList();
        if (titles.isEmpty()) {
            return;
        }
        int before = steps.count(task.id());
        if (before + titles.size() > MOST) {
            throw new Refusal("tasks.refusal.too-many-steps", MOST);
        }
        steps.add(task.id(), before, titles);
        tasks.progress(task.id(), steps.shareDone(task.id()));
        events.add(task.id(), "steps-added", String.join("; ", titles), null, null);
    }
}
