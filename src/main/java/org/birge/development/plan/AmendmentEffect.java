package org.birge.development.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.development.PriorityNeeds;
import org.birge.notifications.Notice;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.tasks.FollowSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an amendment does when it comes into force: the measure, its task, a version of the plan, and who is told. */
@Component
class AmendmentEffect {

    private final Plans plans;
    private final Measures measures;
    private final Reasons reasons;
    private final PriorityNeeds needs;
    private final Amendments amendments;
    private final PlanVersions versions;
    private final TasksFromPlan tasks;
    private final FollowSource followSource;
    private final ApplicationEventPublisher events;

    AmendmentEffect(
            Plans plans,
            Measures measures,
            Reasons reasons,
            PriorityNeeds needs,
            Amendments amendments,
            PlanVersions versions,
            TasksFromPlan tasks,
            FollowSource followSource,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.measures = measures;
        this.reasons = reasons;
        this.needs = needs;
        this.amendments = amendments;
        this.versions = versions;
        this.tasks = tasks;
        this.followSource = followSource;
        this.events = events;
    }

    /** Refuses when the measure was done while the amendment waited. */
    void take(Plan plan, Amendments.Row amendment) {
        Long amended = amendment.measureId();
        if (amended != null && followSource.isDone(TasksFromPlan.SOURCE, amended)) {
            throw new Refusal("development.amendment.refusal.done");
        }
        switch (amendment.kind()) {
            case "add" -> {
                long measure = measures.add(PublicId.next(), plan.id(), Objects.requireNonNull(amendment.after()))
                        .orElseThrow(() -> new Refusal("development.measure.refusal.sample-twice"));
                amendments.became(amendment.id(), measure);
                tasks.open(plan, measure);
            }
            case "change" -> {
                measures.become(measureOf(amendment), plan.id(), Objects.requireNonNull(amendment.after()));
                tasks.follow(
                        plan, measureOf(amendment), Objects.requireNonNull(amendment.before()), amendment.reason());
            }
            default -> drop(plan, amendment);
        }
        versions.keep(plan.id(), amendment.id());
        plans.happened(plan.id(), "amended", amendment.reason());
        tell(amendment);
    }

    private void drop(Plan plan, Amendments.Row amendment) {
        measures.drop(Objects.requireNonNull(amendment.measure()), plan.id());
        followSource.cancel(TasksFromPlan.SOURCE, measureOf(amendment), amendment.reason());
        Set<String> answered = measures.of(plan.id()).stream()
                .flatMap(one -> one.needs().stream())
                .collect(Collectors.toSet());
        needs.of(plan.organisation(), plan.year()).stream()
                .filter(PriorityNeeds.Need::priority)
                .map(PriorityNeeds.Need::area)
                .filter(area ->
                        Objects.requireNonNull(amendment.before()).needs().contains(area))
                .filter(area -> !answered.contains(area))
                .forEach(area -> reasons.give(plan.id(), area, amendment.reason()));
    }

    private void tell(Amendments.Row amendment) {
        Long acting = Scope.current().person();
        List<Long> people = Stream.of(amendment.before(), amendment.after())
                .filter(Objects::nonNull)
                .map(Measure::responsible)
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(acting))
                .distinct()
                .toList();
        Measure shown = Objects.requireNonNull(amendment.after() == null ? amendment.before() : amendment.after());
        events.publishEvent(new Notice(
                people,
                "development.notice.amended." + amendment.kind(),
                List.of(shown.title(), amendment.reason()),
                "/year/plan"));
    }

    private static long measureOf(Amendments.Row amendment) {
        return Objects.requireNonNull(amendment.measureId());
    }
}
