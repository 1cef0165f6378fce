package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the draft to all staff of the school: until a day they read it and comment, and each comment is answered (J1a.9). */
@Component
public class OpenForComment {

    private static final int LONGEST = 60;

    private final Plans plans;
    private final PlanSteps steps;
    private final Measures measures;
    private final SchoolNews news;
    private final SchoolDays days;

    OpenForComment(Plans plans, PlanSteps steps, Measures measures, SchoolNews news, SchoolDays days) {
        this.plans = plans;
        this.steps = steps;
        this.measures = measures;
        this.news = news;
        this.days = days;
    }

    /** @param until the last day. Refuses all but the head, an empty plan, a day that is past or too far, and one that is adopted. */
    @Transactional
    public void run(String publicId, long version, LocalDate until) {
        Plan plan = plans.lock(publicId)
                .demand(PlanCommand.OPEN_FOR_COMMENT, Scope.current())
                .atVersion(version);
        if (measures.of(plan.id()).isEmpty()) {
            throw new Refusal("development.plan.refusal.empty");
        }
        demandDay(until);
        steps.openedForComment(plan.id(), until);
        plans.happened(plan.id(), "opened-for-comment", null);
        news.openedForComment(plan);
    }

    /** Moves the last day, also after it has passed or was set early. The same refusals. */
    @Transactional
    public void extend(String publicId, long version, LocalDate until) {
        Plan plan = commented(publicId, version);
        demandDay(until);
        steps.commentsUntil(plan.id(), until);
        plans.happened(plan.id(), "comment-days-set", null);
    }

    /** From now on it takes no comments. Refuses when it takes none already. */
    @Transactional
    public void close(String publicId, long version) {
        Plan plan = commented(publicId, version);
        if (!plan.route().takesComments(days.today())) {
            throw new Refusal("development.comment.refusal.days-over");
        }
        steps.commentsClosed(plan.id());
        plans.happened(plan.id(), "comments-closed", null);
    }

    private Plan commented(String publicId, long version) {
        return plans.lock(publicId)
                .demand(PlanCommand.SET_COMMENT_DAYS, Scope.current())
                .atVersion(version);
    }

    private void demandDay(LocalDate until) {
        if (until.isBefore(days.today())) {
            throw new Refusal("development.comment.refusal.day-past");
        }
        if (until.isAfter(days.today().plusDays(LONGEST))) {
            throw new Refusal("development.comment.refusal.day-too-far", LONGEST);
        }
    }
}
