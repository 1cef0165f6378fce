package org.birge.development.plan;

import java.util.List;
import java.util.Objects;
import org.birge.tasks.OpenTask;
import org.springframework.stereotype.Component;

/** A measure of a plan in force is a task of its responsible person. */
@Component
class TasksFromPlan {

    private final Measures measures;
    private final Colleagues staff;
    private final OpenTask openTask;

    TasksFromPlan(Measures measures, Colleagues staff, OpenTask openTask) {
        this.measures = measures;
        this.staff = staff;
        this.openTask = openTask;
    }

    void open(Plan plan) {
        List<Colleagues.Member> people = staff.of(plan.organisation());
        for (Measures.Owed measure : measures.of(plan.id())) {
            long responsible = Objects.requireNonNull(measure.responsible());
            openTask.run(new OpenTask.Command(
                    "measure",
                    "measure",
                    measure.id(),
                    plan.organisation(),
                    responsible,
                    Colleagues.confirmerOf(responsible, people).orElse(null),
                    measure.title(),
                    measure.expected().isEmpty() ? null : measure.expected(),
                    measure.begins(),
                    Objects.requireNonNull(measure.due()),
                    "/year/plan#" + measure.publicId()));
        }
    }
}
