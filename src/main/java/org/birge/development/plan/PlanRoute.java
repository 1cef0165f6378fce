package org.birge.development.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.councils.SubjectStanding;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come on its route, as its page shows it.
 *
 * @param steps in their order: {@link #OF_SCHOOL} or {@link #OF_CENTRE}
 * @param now the step it stands at: one of them, or done
 * @param way the moments of its steps
 * @param standing where it stands with the council; null when it was not put before one, and above the school
 * @param comments of the staff, for the school only
 * @param directions what divisions of the centre say
 * @param sections of the plan, and the reader's divisions of the centre, to choose from
 * @param light whether the days of comment may be left out with a reason
 * @param suggestedUntil the last day of comments when none is set yet
 */
public record PlanRoute(
        List<String> steps,
        String now,
        Way way,
        @Nullable SubjectStanding standing,
        List<Comment> comments,
        List<Direction> directions,
        List<Choice> sections,
        List<Choice> divisions,
        boolean light,
        LocalDate today,
        LocalDate suggestedUntil,
        Rights rights) {

    /**
     * The steps; who is a name.
     *
     * @param skipped why the staff were not asked for comments
     * @param councilOn the council's decision that waits to take effect, and its minutes
     * @param agreed whether the authority agreed; else it took note
     * @param left working days until the authority's last promised day, 0 on that day, negative after it
     */
    public record Way(
            LocalDate opened,
            @Nullable String openedBy,
            @Nullable LocalDate commentsOpened,
            @Nullable LocalDate commentsUntil,
            boolean takesComments,
            int commented,
            int unanswered,
            @Nullable String skipped,
            @Nullable LocalDate adoptedOn,
            @Nullable String minutesNumber,
            @Nullable LocalDate councilOn,
            @Nullable String councilMinutes,
            @Nullable LocalDate submitted,
            @Nullable String submittedBy,
            @Nullable LocalDate answerBy,
            int left,
            @Nullable LocalDate decided,
            boolean agreed,
            @Nullable String decidedBy,
            boolean silent) {}

    /**
     * A comment of somebody at the school.
     *
     * @param section its section, null when it is on the plan as a whole; measure the public id
     * @param answer accepted, explained or null; words development.comment.answer.[answer]
     * @param own whether the reader made it
     * @param mayAnswer whether the reader may answer it now
     */
    public record Comment(
            String publicId,
            @Nullable Text section,
            @Nullable String measure,
            @Nullable String measureTitle,
            String words,
            Instant at,
            String who,
            @Nullable String answer,
            @Nullable String answerWords,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            boolean own,
            boolean mayAnswer,
            long version) {}

    /** What a division of the centre says on its direction. */
    public record Direction(
            Text division,
            String words,
            Instant at,
            @Nullable String who) {}

    public record Choice(String code, Text name) {}

    /**
     * What the reader may do on the route now.
     *
     * @param lacksDivision whether a methodist could comment but for being in no division
     */
    public record Rights(
            boolean open,
            boolean setDays,
            boolean comment,
            boolean putBeforeCouncil,
            boolean adopt,
            boolean commentDirection,
            boolean lacksDivision,
            boolean agree,
            boolean note) {}

    static final List<String> OF_SCHOOL = List.of("draft", "comment", "council", "order", "authority");

    /** The order follows the authority's answer (decision 50). */
    static final List<String> OF_CENTRE = List.of("draft", "authority", "order");

    /** past, now or ahead. */
    public String when(String step) {
        int at = steps.indexOf(step);
        int here = now.equals("done") ? steps.size() : steps.indexOf(now);
        return at < here ? "past" : at == here ? "now" : "ahead";
    }

    /** The state to show: noted by silence apart from noted. */
    public String shown(PlanState state) {
        return way.silent() && state == PlanState.NOTED ? "noted-silently" : state.code();
    }
}
