package org.birge.registry.person;

import org.birge.tasks.TasksOf;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a person owes, and who is meant to take it over. */
@Component
class OwedWork {

    private final TasksOf tasksOf;
    private final Successors successors;

    OwedWork(TasksOf tasksOf, Successors successors) {
        this.tasksOf = tasksOf;
        this.successors = successors;
    }

    @Transactional(readOnly = true)
    OwedPage page(PersonPage.Facts person, OwedPage.Typed typed, Problems problems) {
        Picker to = typed.to().looked(text -> successors.find(person.id(), text));
        return new OwedPage(
                person.publicId(),
                person.name(),
                tasksOf.owedBy(person.id(), successors.at(person.id())),
                new OwedPage.Typed(to, typed.tasks()),
                problems);
    }
}
