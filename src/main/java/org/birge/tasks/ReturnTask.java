package org.birge.tasks;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives work that was marked as done back to its responsible person, and says why. */
@Component
public class ReturnTask {

    /**
     * @param version the task's as it was read
     * @param words what is missing
     */
    public record Command(String task, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Tasks tasks;
    private final TaskEvents events;

    ReturnTask(Tasks tasks, TaskEvents events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Refuses those who may not confirm, a return without words, and a task that is not done or is confirmed. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        Task task =
                tasks.lock(command.task()).demand(TaskCommand.CONFIRM, scope).atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("tasks.refusal.return-without-words");
        }
        tasks.returned(task.id());
        events.add(task.id(), "returned", command.words().strip(), null, null);
    }
}
