package org.birge.development.strategy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a school's strategy and that of the centre's strategic plan. */
@Component
class StrategyPages {

    private final Goals goals;
    private final ServedGoals served;
    private final SchoolDays days;

    StrategyPages(Goals goals, ServedGoals served, SchoolDays days) {
        this.goals = goals;
        this.served = served;
        this.days = days;
    }

    /** @param edited the goal whose form is open: its public id, empty for a new one, null for none */
    @Transactional(readOnly = true)
    StrategyPage school(Actor actor, @Nullable String edited) {
        return school(actor, edited, null, Problems.none());
    }

    @Transactional(readOnly = true)
    StrategyPage school(Actor actor, @Nullable String edited, StrategyPage.@Nullable Typed typed, Problems problems) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        GoalRules.demand(GoalCommand.READ_SCHOOL, actor.scope(), actor.organisation(), GoalState.RUNNING);
        List<StrategyPage.Line> above =
                goals.ofCentre(year()).stream().map(this::line).toList();
        return page(
                actor,
                "/year/strategy",
                false,
                GoalRules.allows(GoalCommand.WRITE_SCHOOL, actor.scope(), actor.organisation(), GoalState.RUNNING),
                above,
                served.byMeasures(actor.organisation(), year()),
                Map.of(),
                edited,
                typed,
                problems);
    }

    @Transactional(readOnly = true)
    StrategyPage centre(Actor actor, @Nullable String edited) {
        return centre(actor, edited, null, Problems.none());
    }

    @Transactional(readOnly = true)
    StrategyPage centre(Actor actor, @Nullable String edited, StrategyPage.@Nullable Typed typed, Problems problems) {
        if (!goals.kind(actor.organisation()).filter("centre"::equals).isPresent()) {
            throw new NotFound();
        }
        GoalRules.demand(GoalCommand.READ_CENTRE, actor.scope(), actor.organisation(), GoalState.RUNNING);
        return page(
                actor,
                "/strategy",
                true,
                GoalRules.allows(GoalCommand.WRITE_CENTRE, actor.scope(), actor.organisation(), GoalState.RUNNING),
                List.of(),
                served.byMeasures(actor.organisation(), year()),
                served.bySchools(year()),
                edited,
                typed,
                problems);
    }

    /** The organisation's full name, as papers say it. */
    @Transactional(readOnly = true)
    String fullName(Actor actor) {
        return goals.name(actor.organisation());
    }

    private StrategyPage page(
            Actor actor,
            String base,
            boolean centre,
            boolean write,
            List<StrategyPage.Line> above,
            Map<String, Integer> measures,
            Map<String, StrategyPage.Served> schools,
            @Nullable String edited,
            StrategyPage.@Nullable Typed typed,
            Problems problems) {
        List<Goals.Standing> all = goals.of(actor.organisation());
        String open = write ? edited : null;
        return new StrategyPage(
                base,
                actor.placeName(),
                centre,
                year(),
                write,
                all.stream().filter(one -> !one.dropped()).map(this::line).toList(),
                write
                        ? all.stream()
                                .filter(Goals.Standing::dropped)
                                .map(this::line)
                                .toList()
                        : List.of(),
                above,
                measures,
                schools,
                goals.history(actor.organisation()),
                typed == null ? typed(all, open) : typed,
                open,
                problems);
    }

    private StrategyPage.Typed typed(List<Goals.Standing> all, @Nullable String edited) {
        if (edited == null || edited.isEmpty()) {
            return StrategyPage.Typed.empty(year());
        }
        Goals.Standing standing = all.stream()
                .filter(one -> one.publicId().equals(edited) && !one.dropped())
                .findFirst()
                .orElseThrow(NotFound::new);
        Goal goal = standing.goal();
        return new StrategyPage.Typed(
                goal.title(),
                goal.indicator(),
                goal.target(),
                goal.from().start(),
                goal.until().start(),
                Objects.toString(goal.serves(), ""),
                standing.version());
    }

    private StrategyPage.Line line(Goals.Standing one) {
        return new StrategyPage.Line(
                one.publicId(),
                one.goal(),
                one.version(),
                one.servesTitle(),
                GoalState.of(one.goal().until(), year()) == GoalState.OVER);
    }

    private SchoolYear year() {
        return SchoolYear.at(days.today());
    }
}
