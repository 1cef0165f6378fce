package org.birge.development.plan;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head, or the deputy of that section, answers a comment: accepts it or explains why not. Its author is told (J1a.9). */
@Component
public class AnswerComment {

    /**
     * @param version the comment's as it was read
     * @param accepted else explained, which needs words
     */
    public record Command(String comment, long version, boolean accepted, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Plans plans;
    private final Comments comments;
    private final OwnSections sections;
    private final SchoolNews news;

    AnswerComment(Plans plans, Comments comments, OwnSections sections, SchoolNews news) {
        this.plans = plans;
        this.comments = comments;
        this.sections = sections;
        this.news = news;
    }

    /** An answer may be mended until the plan is adopted. Refuses one's own comment, another deputy's section, and an explanation without words. */
    @Transactional
    public void run(Command command) {
        Plan plan = plans.lock(comments.named(command.comment()).plan());
        Comments.Row comment = comments.named(command.comment());
        plan.demand(PlanCommand.ANSWER_COMMENT, Scope.current(), comment.madeBy());
        if (comment.version() != command.version()) {
            throw Refusal.stale();
        }
        if (Scope.current().role().equals("deputy") && !ownSection(plan, comment.section())) {
            throw new Refusal("development.comment.refusal.other-section");
        }
        String words = command.words().strip();
        if (!command.accepted() && words.isEmpty()) {
            throw new Refusal("development.comment.refusal.explained-without-words");
        }
        comments.answered(
                command.comment(), command.accepted() ? "accepted" : "explained", words.isEmpty() ? null : words);
        news.answered(comment);
    }

    private boolean ownSection(Plan plan, @Nullable String section) {
        Long deputy = Scope.current().person();
        Set<String> own = deputy == null ? Set.of() : sections.of(plan.id(), deputy);
        return section != null && own.contains(section);
    }
}
