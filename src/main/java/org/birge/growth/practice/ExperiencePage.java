package org.birge.growth.practice;

import java.time.Instant;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One experience.
 *
 * @param inside whether the reader is its teacher, leads the school or is of the centre: reads the way it went
 * @param reviewers named, for the centre; opinions without names for the teacher
 * @param own what the reader said as a reviewer
 * @param tries of people of other schools, for the teacher and the centre; tried is the reader's own
 * @param tryCount from five on
 */
public record ExperiencePage(
        Facts experience,
        boolean inside,
        Rights rights,
        List<Evidence> files,
        List<Reviewer> reviewers,
        List<Opinion> opinions,
        @Nullable Opinion own,
        List<Attempt> tries,
        @Nullable Attempt tried,
        @Nullable Integer tryCount,
        List<Event> history) {

    /** @param nominator null where the reader does not reach that person */
    public record Facts(
            String publicId,
            String title,
            @Nullable Text subject,
            String teacher,
            String school,
            String district,
            String source,
            @Nullable String lesson,
            String reason,
            @Nullable String nominator,
            Written written,
            List<String> ways,
            @Nullable String spread,
            @Nullable String number,
            @Nullable String words,
            ExperienceState state,
            long version) {}

    /** The description; a part is null while nothing is written there. */
    public record Written(
            @Nullable String what,
            @Nullable String why,
            @Nullable String how,
            @Nullable String result,
            @Nullable String forWhom) {

        public boolean empty() {
            return what == null && why == null && how == null && result == null && forWhom == null;
        }
    }

    public record Rights(
            boolean answer,
            boolean describe,
            boolean nameReviewers,
            boolean review,
            boolean giveBack,
            boolean decide,
            boolean publish,
            boolean tell,
            boolean withdraw) {

        public boolean any() {
            return answer || describe || nameReviewers || review || giveBack || decide || publish || tell || withdraw;
        }
    }

    public record Evidence(String publicId, String name) {}

    /** @param opinion null while not given */
    public record Reviewer(
            String publicId,
            String name,
            String place,
            @Nullable String opinion,
            @Nullable String words) {}

    public record Opinion(String opinion, String words) {}

    public record Attempt(@Nullable String name, String school, String words, String helped, Instant at) {}

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /** Whether both opinions are there. */
    public boolean reviewed() {
        return reviewers.size() == NameReviewers.REVIEWERS && reviewers.stream().allMatch(one -> one.opinion() != null);
    }
}
