package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.development.plan.AdoptPlan;
import org.birge.development.plan.AnswerComment;
import org.birge.development.plan.CommentOnDirection;
import org.birge.development.plan.CommentOnPlan;
import org.birge.development.plan.OpenForComment;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.Demo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a school's plan along its route: the staff comment, the head answers, the council adopts. */
@Component
class PlanRouteOf {

    private final OpenForComment openForComment;
    private final CommentOnPlan commentOnPlan;
    private final AnswerComment answerComment;
    private final AdoptPlan adoptPlan;
    private final CommentOnDirection commentOnDirection;
    private final CountryPack pack;

    PlanRouteOf(
            OpenForComment openForComment,
            CommentOnPlan commentOnPlan,
            AnswerComment answerComment,
            AdoptPlan adoptPlan,
            CommentOnDirection commentOnDirection,
            CountryPack pack) {
        this.openForComment = openForComment;
        this.commentOnPlan = commentOnPlan;
        this.answerComment = answerComment;
        this.adoptPlan = adoptPlan;
        this.commentOnDirection = commentOnDirection;
        this.pack = pack;
    }

    /**
     * Opens it so many days ago; some comment the next day, and the head answers all but the unanswered ones.
     *
     * @return the plan's version
     */
    long opened(
            DemoCast cast,
            DemoCast.DemoSchool school,
            String plan,
            int daysAgo,
            int until,
            int comments,
            int unanswered) {
        Scope head = DemoCast.as(school, school.head(), "head");
        at(cast, daysAgo, head, () -> openForComment.run(plan, 0, cast.today().minusDays(until)));
        List<Demo.Comment> said = pack.demo().story().comments();
        for (int i = 0; i < comments; i++) {
            Demo.Comment one = said.get(i % said.size());
            DemoCast.DemoPerson who = school.staff().get(school.staff().size() - 1 - 2 * i);
            String[] made = {""};
            String section = section(i);
            at(
                    cast,
                    daysAgo - 1,
                    DemoCast.as(school, who, "teacher"),
                    () -> made[0] = commentOnPlan.run(new CommentOnPlan.Command(plan, section, null, one.words())));
            if (i < comments - unanswered) {
                at(
                        cast,
                        daysAgo - 2,
                        head,
                        () -> answerComment.run(new AnswerComment.Command(made[0], 0, one.accepted(), one.answer())));
            }
        }
        return 1;
    }

    /** Adopted so many days ago; a small school leaves the days of comment out. */
    long adopted(DemoCast cast, DemoCast.DemoSchool school, String plan, int daysAgo, int comments) {
        boolean light = school.staff().size() < pack.settings().lightYearUnder();
        long version = light ? 0 : opened(cast, school, plan, daysAgo + 4, daysAgo + 1, comments, 0);
        LocalDate day = cast.today().minusDays(daysAgo);
        String skipped = light ? pack.demo().story().skipped() : null;
        at(
                cast,
                daysAgo,
                DemoCast.as(school, school.head(), "head"),
                () -> adoptPlan.run(new AdoptPlan.Command(plan, version, day, "1", skipped)));
        return version + 1;
    }

    /** A division of the centre says something on its direction. */
    void commentedByCentre(DemoCast cast, String plan, int daysAgo) {
        Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), null, null, cast.centre(), "centre-head");
        at(
                cast,
                daysAgo,
                centre,
                () -> commentOnDirection.run(
                        plan,
                        pack.bodies().divisions().getFirst().code(),
                        pack.demo().story().direction()));
    }

    private @Nullable String section(int turn) {
        return turn % 3 == 2
                ? null
                : pack.sections().get(turn % pack.sections().size()).code();
    }

    private static void at(DemoCast cast, int daysAgo, Scope scope, Runnable action) {
        var moment = cast.today().minusDays(daysAgo).atTime(LocalTime.of(7, 20)).toInstant(ZoneOffset.UTC);
        Scope.run(
                scope,
                () -> StoryClock.at(moment, () -> {
                    action.run();
                    return true;
                }));
    }
}
