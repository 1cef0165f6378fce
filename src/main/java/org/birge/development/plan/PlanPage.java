package org.birge.development.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is read: sections with measures, what the needs got as an answer, what happened.
 *
 * @param base address the page's own links begin with
 * @param view sections, months, people or control
 * @param groups what the view shows, in order
 * @param look what the views need besides the groups
 * @param issued under a number, the newest first; for the school alone
 * @param amendments of a plan in force, the newest first, with the names they need
 */
public record PlanPage(
        Facts plan,
        String base,
        String view,
        List<Group> groups,
        List<NeedLine> needs,
        List<Dropped> dropped,
        List<Event> history,
        List<Amended> amendments,
        Naming naming,
        PlanRights rights,
        PlanLook look,
        int measures,
        int done,
        int late,
        PlanRoute route,
        List<Issued> issued) {

    /**
     * Which plan it is and where it stands.
     *
     * @param centre whether it is a centre's, else a school's; school is the name of either
     * @param since when its state began
     */
    public record Facts(
            long id,
            String publicId,
            long organisation,
            boolean centre,
            String school,
            SchoolYear year,
            PlanState state,
            @Nullable Instant since,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable String returnedWords,
            long version) {}

    /** A section, a month or a person; exactly one of the three names it. */
    public record Group(
            String code,
            @Nullable Text section,
            @Nullable LocalDate month,
            @Nullable String person,
            List<Row> rows,
            int done,
            int late) {}

    /**
     * A measure.
     *
     * @param number section and place in it, as people quote it: 1.4
     * @param needs the areas it answers
     * @param work null before the plan is in force, and for the authority
     * @param control where it is inside-school control
     */
    public record Row(
            String publicId,
            String section,
            String number,
            String title,
            String kind,
            String forWhom,
            @Nullable Long responsibleId,
            @Nullable String responsible,
            List<String> helpers,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            String expected,
            String resources,
            List<Text> needs,
            String evidence,
            @Nullable String act,
            @Nullable Work work,
            @Nullable Control control,
            More more) {

        /** For whom it is, in one line: groups, people by name, then what was written. */
        public String reach(Language language) {
            return more.reach(language, forWhom);
        }
    }

    /**
     * What else a measure says.
     *
     * @param origin measure or decision when it was taken over from one; null else
     * @param goal of the strategy it serves
     */
    public record More(
            String indicator,
            List<Text> groups,
            List<String> people,
            @Nullable String origin,
            @Nullable String goal,
            List<Long> helperIds,
            List<String> areas) {

        String reach(Language language, String written) {
            return Stream.of(
                            groups.stream().map(group -> group.in(language)),
                            people.stream(),
                            Stream.of(written).filter(words -> !words.isEmpty()))
                    .flatMap(one -> one)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A month of inside-school control, as its first day.
     *
     * @param theme null when it is the measure's title
     */
    public record Control(LocalDate month, @Nullable Text theme) {}

    /** How far a measure is; state has words tasks.state.[state], late counts school days; ahead is what has not begun and need not have yet. */
    public record Work(String task, int progress, String state, int late, boolean ahead) {

        public boolean finished() {
            return state.equals("done") || state.equals("confirmed");
        }
    }

    /** A need and its answer: so many measures, or a reason. */
    public record NeedLine(
            String area,
            Text title,
            int index,
            boolean priority,
            long measures,
            @Nullable String reason) {

        public boolean open() {
            return priority && measures == 0 && reason == null;
        }
    }

    /** As it was issued under a number; version is the plan's that was printed. */
    public record Issued(String document, String number, LocalDate on, int version) {}

    public record Dropped(String publicId, String section, String title) {}

    /** One line of the history: words development.plan.event.[what]. */
    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /**
     * An amendment; decision has words development.amendment.state.[decision].
     *
     * @param decision proposed (before the head), council (until the council adopts it), waiting (before the authority), declined or
     *     withdrawn by the head, direct, agreed, noted, noted-silently or returned
     * @param words of whoever returned or declined it
     */
    public record Amended(
            String publicId,
            int number,
            Instant at,
            @Nullable String who,
            String reason,
            Changed change,
            String decision,
            @Nullable Instant decidedAt,
            @Nullable String words,
            Sent sent) {

        public boolean open() {
            return decision.equals("proposed") || decision.equals("council") || decision.equals("waiting");
        }

        public boolean refused() {
            return decision.equals("returned") || decision.equals("declined") || decision.equals("withdrawn");
        }
    }

    /**
     * With what an amendment of a priority need went before the authority; nothing while it has not.
     *
     * @param from the first day the council can have sat on it
     */
    public record Sent(
            LocalDate from,
            @Nullable LocalDate adoptedOn,
            @Nullable String minutesNumber,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate,
            @Nullable LocalDate answerBy) {}

    /** Whether it is read in the school or centre itself; those above it read posts and months, no names and no days. */
    public boolean inside() {
        return base.equals("/year/plan");
    }

    public long openNeeds() {
        return needs.stream().filter(NeedLine::open).count();
    }
}
