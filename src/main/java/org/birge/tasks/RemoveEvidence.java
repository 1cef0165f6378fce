package org.birge.tasks;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was added by mistake: a wrong file, a photo of somebody who does not want it. Its file is removed; the history keeps that it was there. */
@Component
public class RemoveEvidence {

    private final Tasks tasks;
    private final Evidence evidence;
    private final TaskEvents events;

    RemoveEvidence(Tasks tasks, Evidence evidence, TaskEvents events) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.events = events;
    }

    /** Refuses whoever may not add evidence, and once the work is confirmed. */
    @Transactional
    public void run(String taskId, String piece) {
        Scope scope = Scope.current();
        Task task = tasks.lock(taskId).demand(TaskCommand.ATTACH, scope);
        events.add(task.id(), "evidence-removed", evidence.remove(task.id(), piece, scope.person()), null, null);
    }
}
