package org.birge.registry.person;

import java.util.List;
import org.birge.tasks.TasksOf;

/** What somebody who has left a posting still owes, and who may take it over. */
public record OwedPage(String person, String name, List<TasksOf.Owed> tasks, List<Colleague> colleagues) {

    /** Somebody with a posting in force at the same place. */
    public record Colleague(String publicId, String name) {}
}
