package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks that fall on a day an authority has set off to the next school day. It counts as no postponement; nothing moves by itself. */
@Component
public class MoveToSchoolDay {

    private final Tasks tasks;
    private final TaskEvents events;
    private final SchoolDays days;

    MoveToSchoolDay(Tasks tasks, TaskEvents events, SchoolDays days) {
        this.tasks = tasks;
        this.events = events;
        this.days = days;
    }

    /** @param ids public ids. @return how many moved. Refuses anyone but the head, and a task due on another day. */
    @Transactional
    public int run(List<String> ids) {
        Scope scope = Scope.current();
        DayCount count = days.here();
        for (String id : ids) {
            Task task = tasks.lock(id).demand(TaskCommand.MOVE_OFF_DAY, scope);
            if (!count.setOff(task.due())) {
                throw new Refusal("tasks.refusal.no-off-day");
            }
            LocalDate to = count.shown(task.due());
            tasks.moved(task.id(), to);
            events.add(task.id(), "moved", null, task.due().toString(), to.toString());
        }
        return ids.size();
    }
}
