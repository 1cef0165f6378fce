package org.birge.development.strategy;

import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the goals of the organisation one acts in: a school's head the school's, the centre's head the centre's (J0.7). */
@Component
@NamedInterface("strategy")
public class WriteGoal {

    private static final int LONGEST = 500;
    private static final int MOST_YEARS = 10;

    private final Goals goals;
    private final SchoolDays days;

    WriteGoal(Goals goals, SchoolDays days) {
        this.goals = goals;
        this.days = days;
    }

    /** @return its public id. Refuses a goal without title or years, one that is over, and one that serves no goal of the centre. */
    @Transactional
    public String add(Goal goal) {
        Scope scope = Scope.current();
        long organisation = Optional.ofNullable(scope.organisation()).orElseThrow(NotFound::new);
        String kind = goals.kind(organisation).orElseThrow(NotFound::new);
        demand(kind, organisation, goal.until());
        check(goal, kind);
        String publicId = PublicId.next();
        goals.add(publicId, organisation, goal);
        return publicId;
    }

    /** @param version as it was read; refuses a goal that somebody else saved in between. */
    @Transactional
    public void change(String publicId, Goal goal, long version) {
        Goals.Standing standing = own(publicId);
        check(goal, standing.kind());
        if (GoalState.of(goal.until(), now()) == GoalState.OVER) {
            throw new Refusal("strategy.refusal.over");
        }
        if (!goals.change(publicId, goal, version)) {
            throw Refusal.stale();
        }
    }

    /** Takes it out; what pointed to it keeps doing so. */
    @Transactional
    public void drop(String publicId) {
        own(publicId);
        goals.drop(publicId, true);
    }

    @Transactional
    public void restore(String publicId) {
        own(publicId);
        goals.drop(publicId, false);
    }

    private Goals.Standing own(String publicId) {
        Goals.Standing standing = goals.named(publicId).orElseThrow(NotFound::new);
        Long organisation = Scope.current().organisation();
        if (organisation == null || organisation != standing.organisation()) {
            throw new NotFound();
        }
        demand(standing.kind(), standing.organisation(), standing.goal().until());
        return standing;
    }

    private void demand(String kind, long organisation, SchoolYear until) {
        GoalCommand command = kind.equals("centre") ? GoalCommand.WRITE_CENTRE : GoalCommand.WRITE_SCHOOL;
        GoalRules.demand(command, Scope.current(), organisation, GoalState.of(until, now()));
    }

    private void check(Goal goal, String kind) {
        if (goal.title().isBlank()
                || goal.title().length() > LONGEST
                || goal.indicator().length() > LONGEST
                || goal.target().length() > LONGEST) {
            throw new Refusal("strategy.refusal.title", LONGEST);
        }
        if (goal.until().compareTo(goal.from()) < 0
                || goal.until().start() - goal.from().start() >= MOST_YEARS) {
            throw new Refusal("strategy.refusal.years", MOST_YEARS);
        }
        @Nullable String serves = goal.serves();
        boolean known = serves == null
                || kind.equals("school")
                        && goals.ofCentre(goal.from()).stream()
                                .anyMatch(one -> one.publicId().equals(serves));
        if (!known) {
            throw new Refusal("strategy.refusal.serves");
        }
    }

    private SchoolYear now() {
        return SchoolYear.at(days.today());
    }
}
