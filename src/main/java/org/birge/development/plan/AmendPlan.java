package org.birge.development.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.tasks.FollowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Amends a plan in force: adds, changes or drops one measure with a reason (cycle, 2). The head's amendment goes its way (AmendmentRoute); a
 * deputy, or somebody of a division of the centre, proposes one in the own sections, which waits for the head.
 */
@Component
public class AmendPlan {

    /**
     * @param measure public id; null to add one
     * @param version the measure's as it was read
     * @param as how it shall stand; null to drop it
     */
    public record Command(
            String plan,
            @Nullable String measure,
            long version,
            @Nullable Measure as,
            String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Plans plans;
    private final Measures measures;
    private final MeasureRules rules;
    private final Amendments amendments;
    private final AmendmentRoute route;
    private final OwnSections sections;
    private final OwnDirections directions;
    private final SchoolNews news;
    private final FollowSource followSource;
    private final ApplicationEventPublisher events;

    AmendPlan(
            Plans plans,
            Measures measures,
            MeasureRules rules,
            Amendments amendments,
            AmendmentRoute route,
            OwnSections sections,
            OwnDirections directions,
            SchoolNews news,
            FollowSource followSource,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
        this.amendments = amendments;
        this.route = route;
        this.sections = sections;
        this.directions = directions;
        this.news = news;
        this.followSource = followSource;
        this.events = events;
    }

    /**
     * The head amends. Refuses all others, a plan that is not in force, a missing reason, a measure that is done or waits for another decision,
     * and a second writer.
     *
     * @return whether it is in force at once
     */
    @Transactional
    public boolean run(Command command) {
        Plan plan = plans.lock(command.plan()).demand(PlanCommand.AMEND, Scope.current());
        return route.take(plan, put(plan, command, false));
    }

    /** Somebody else proposes. The same refusals, and of a section that is not their own. */
    @Transactional
    public void propose(Command command) {
        Plan plan = plans.lock(command.plan()).demand(PlanCommand.PROPOSE_AMENDMENT, Scope.current());
        Amendments.Row row = put(plan, command, true);
        tellHead(plan, Objects.requireNonNull(row.after() == null ? row.before() : row.after()), row.who());
    }

    private Amendments.Row put(Plan plan, Command command, boolean proposed) {
        if (command.reason().isBlank()) {
            throw new Refusal("development.amendment.refusal.no-reason");
        }
        Measure as = command.as();
        if (as != null) {
            rules.check(as, plan);
            if (as.responsible() == null || as.due() == null) {
                throw new Refusal("development.plan.refusal.unfinished-measure", as.title());
            }
        }
        Measures.Standing standing =
                command.measure() == null ? null : standing(plan, command.measure(), command.version());
        Measure before = standing == null ? null : standing.measure();
        if (proposed) {
            inOwnSections(plan, before, as);
        }
        return amendments.add(
                plan.id(),
                standing == null ? null : standing.id(),
                before,
                as,
                command.reason().strip(),
                proposed);
    }

    private void inOwnSections(Plan plan, @Nullable Measure before, @Nullable Measure after) {
        Long proposer = Scope.current().person();
        Set<String> own = plan.centre()
                ? directions.of(Scope.current(), true)
                : proposer == null ? Set.of() : sections.of(plan.id(), proposer);
        if (before != null && !own.contains(before.section()) || after != null && !own.contains(after.section())) {
            throw new Refusal("development.proposal.refusal.other-section");
        }
    }

    private void tellHead(Plan plan, Measure measure, @Nullable String who) {
        List<Long> heads = news.heads(plan);
        if (!heads.isEmpty()) {
            events.publishEvent(new Notice(
                    heads,
                    "development.notice.proposal.made",
                    List.of(measure.title(), who == null ? "" : who),
                    "/year/plan#amendments"));
        }
    }

    private Measures.Standing standing(Plan plan, String measure, long version) {
        Measures.Standing before = measures.standing(measure, plan.id());
        if (before.version() != version) {
            throw Refusal.stale();
        }
        amendments.waitsFor(before.id()).ifPresent(who -> {
            throw new Refusal("development.amendment.refusal.waits." + who);
        });
        if (followSource.isDone(TasksFromPlan.SOURCE, before.id())) {
            throw new Refusal("development.amendment.refusal.done");
        }
        return before;
    }
}
