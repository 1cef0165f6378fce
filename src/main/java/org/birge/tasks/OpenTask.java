package org.birge.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a task: a measure of an agreed plan, a decision of a council. Whoever opens it answers for who may. */
@Component
public class OpenTask {

    /**
     * @param kind measure, decision …: words tasks.kind.[kind]
     * @param sourceKind and sourceId name what the task comes from
     * @param organisation where the work is done
     * @param responsible exactly one person
     * @param confirmer who confirms the work; null when nobody in the school does (the head's own). Never the responsible one
     * @param due may be a holiday; it is then shown as the next school day
     * @param link address of the source's page
     */
    public record Command(
            String kind,
            String sourceKind,
            long sourceId,
            long organisation,
            long responsible,
            @Nullable Long confirmer,
            String title,
            @Nullable String detail,
            @Nullable LocalDate begins,
            LocalDate due,
            String link) {}

    private final Tasks tasks;
    private final TaskEvents events;
    private final Clock clock;

    OpenTask(Tasks tasks, TaskEvents events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** @return the task's id. Refuses a confirmer who is the responsible person, and a due day before the beginning. */
    @Transactional
    public long run(Command command) {
        if (Objects.equals(command.confirmer(), command.responsible())) {
            throw new Refusal("tasks.refusal.confirms-own-work");
        }
        if (command.begins() != null && command.due().isBefore(command.begins())) {
            throw new Refusal("tasks.refusal.due-before-begin");
        }
        long task = tasks.add(PublicId.next(), command, clock.instant());
        events.add(task, "opened", null, null, null);
        return task;
    }
}
