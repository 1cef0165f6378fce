package org.birge.development.plan;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff comment on the draft: on the plan, a section or a measure (J1a.9). */
@Component
public class CommentOnPlan {

    /** @param section code, and measure public id; without both it is on the plan as a whole */
    public record Command(
            String plan, @Nullable String section, @Nullable String measure, String words) {}

    private static final int LONGEST = 2000;

    private final Plans plans;
    private final Comments comments;
    private final CountryPack pack;
    private final SchoolDays days;

    CommentOnPlan(Plans plans, Comments comments, CountryPack pack, SchoolDays days) {
        this.plans = plans;
        this.comments = comments;
        this.pack = pack;
        this.days = days;
    }

    /** @return the comment's public id. Refuses after the last day, no words, and too many. */
    @Transactional
    public String run(Command command) {
        Plan plan = open(command.plan());
        Long person = Scope.current().person();
        String words = command.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal(
                    words.isEmpty() ? "development.comment.refusal.no-words" : "development.comment.refusal.too-long",
                    LONGEST);
        }
        if (person == null
                || command.section() != null
                        && pack.sections().stream().noneMatch(one -> one.code().equals(command.section()))) {
            throw new NotFound();
        }
        String publicId = PublicId.next();
        Long measure = command.measure() == null
                ? null
                : comments.measure(plan.id(), command.measure())
                        .orElseThrow(() -> new Refusal("development.comment.refusal.measure-gone"));
        comments.add(publicId, plan.id(), measure == null ? command.section() : null, measure, words, person);
        return publicId;
    }

    /** Its author takes it back. Refuses once it is answered, and after the last day. */
    @Transactional
    public void takeBack(String publicId) {
        open(comments.named(publicId).plan());
        Comments.Row comment = comments.named(publicId);
        if (!Long.valueOf(comment.madeBy()).equals(Scope.current().person())) {
            throw new NotFound();
        }
        if (comment.answer() != null) {
            throw new Refusal("development.comment.refusal.answered");
        }
        comments.drop(publicId);
    }

    private Plan open(String publicId) {
        Plan plan = plans.lock(publicId).demand(PlanCommand.COMMENT, Scope.current());
        if (!plan.route().takesComments(days.today())) {
            throw new Refusal("development.comment.refusal.days-over");
        }
        return plan;
    }
}
