package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.tasks.FollowSource;
import org.birge.tasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A measure of a plan in force is a task of its responsible person. */
@Component
class TasksFromPlan {

    static final String SOURCE = "measure";

    private final Measures measures;
    private final Colleagues staff;
    private final Responsibilities matrix;
    private final OpenTask openTask;
    private final FollowSource followSource;
    private final CentreLeaders centre;

    TasksFromPlan(
            Measures measures,
            Colleagues staff,
            Responsibilities matrix,
            OpenTask openTask,
            FollowSource followSource,
            CentreLeaders centre) {
        this.measures = measures;
        this.staff = staff;
        this.matrix = matrix;
        this.openTask = openTask;
        this.followSource = followSource;
        this.centre = centre;
    }

    void open(Plan plan) {
        List<Colleagues.Member> people = staff.of(plan.organisation());
        Map<String, Responsibilities.Answering> answering = matrix.of(plan.organisation(), plan.year());
        measures.of(plan.id()).forEach(measure -> open(plan, measure, people, answering));
    }

    /** The task of a measure that an amendment added. */
    void open(Plan plan, long measure) {
        open(plan, one(plan, measure), staff.of(plan.organisation()), matrix.of(plan.organisation(), plan.year()));
    }

    /** The open task becomes what an amendment made of its measure; what the amendment left stays with the task. */
    void follow(Plan plan, long measure, Measure before, String reason) {
        Measures.Owed now = one(plan, measure);
        boolean other = !Objects.equals(now.responsible(), before.responsible());
        followSource.change(new FollowSource.Command(
                SOURCE,
                measure,
                now.title(),
                now.expected().isEmpty() ? null : now.expected(),
                now.begins(),
                Objects.equals(now.due(), before.due()) ? null : now.due(),
                other ? now.responsible() : null,
                other ? confirmer(plan, now, Objects.requireNonNull(now.responsible())) : null,
                reason));
    }

    private @Nullable Long confirmer(Plan plan, Measures.Owed measure, long responsible) {
        return confirmer(
                plan, measure, responsible, staff.of(plan.organisation()), matrix.of(plan.organisation(), plan.year()));
    }

    private @Nullable Long confirmer(
            Plan plan,
            Measures.Owed measure,
            long responsible,
            List<Colleagues.Member> people,
            Map<String, Responsibilities.Answering> answering) {
        return plan.centre()
                ? centre.confirmer(plan.organisation(), measure.section(), responsible)
                        .orElse(null)
                : confirmer(measure, responsible, people, answering);
    }

    /** Whom the matrix names for the section; not for the head and deputies, for whose work it is, nor for somebody who has left. */
    private static @Nullable Long confirmer(
            Measures.Owed measure,
            long responsible,
            List<Colleagues.Member> people,
            Map<String, Responsibilities.Answering> answering) {
        Long named = answering
                .getOrDefault(measure.section(), Responsibilities.Answering.NOBODY)
                .confirmer();
        boolean leads = people.stream()
                .anyMatch(member -> member.id() == responsible
                        && (member.group() == RoleGroup.HEAD || member.group() == RoleGroup.DEPUTY));
        return named != null
                        && !leads
                        && named != responsible
                        && people.stream().anyMatch(member -> member.id() == named)
                ? named
                : Colleagues.confirmerOf(responsible, people).orElse(null);
    }

    private Measures.Owed one(Plan plan, long measure) {
        return measures.of(plan.id()).stream()
                .filter(owed -> owed.id() == measure)
                .findFirst()
                .orElseThrow();
    }

    private void open(
            Plan plan,
            Measures.Owed measure,
            List<Colleagues.Member> people,
            Map<String, Responsibilities.Answering> answering) {
        long responsible = Objects.requireNonNull(measure.responsible());
        openTask.run(new OpenTask.Command(
                SOURCE,
                SOURCE,
                measure.id(),
                plan.organisation(),
                responsible,
                confirmer(plan, measure, responsible, people, answering),
                measure.title(),
                measure.expected().isEmpty() ? null : measure.expected(),
                measure.begins(),
                Objects.requireNonNull(measure.due()),
                "/year/plan#" + measure.publicId()));
    }
}
