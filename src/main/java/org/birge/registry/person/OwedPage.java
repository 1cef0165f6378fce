package org.birge.registry.person;

import java.util.List;
import java.util.Map;
import org.birge.tasks.TasksOf;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** What somebody who has left a posting still owes, and who is to take it over. */
public record OwedPage(String person, String name, List<TasksOf.Owed> tasks, Typed typed, Problems problems) {

    /** @param tasks ids of the tasks chosen; null before anything was sent, which means all */
    public record Typed(Picker to, @Nullable List<Long> tasks) {

        static Typed none() {
            return new Typed(Picker.of("to", Map.of()), null);
        }
    }

    public boolean chosen(long task) {
        List<Long> tasks = typed.tasks();
        return tasks == null || tasks.contains(task);
    }
}
