package org.birge.development.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.shared.SchoolYear;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The strategy of a school, or the strategic plan of a centre.
 *
 * @param base address the page's own links begin with
 * @param organisation whose goals they are
 * @param goals in their order; over are those whose years have passed
 * @param above the centre's goals that a school's may serve; empty for a centre
 * @param measures of this year's plan by goal
 * @param served by goal of the centre, empty key for none, the schools' goals that serve it
 * @param edited public id of the goal whose form is open, empty for a new one, null for none
 */
public record StrategyPage(
        String base,
        String organisation,
        boolean centre,
        SchoolYear year,
        boolean write,
        List<Line> goals,
        List<Line> dropped,
        List<Line> above,
        Map<String, Integer> measures,
        Map<String, Served> served,
        List<Event> history,
        Typed typed,
        @Nullable String edited,
        Problems problems) {

    public record Line(
            String publicId,
            Goal goal,
            long version,
            @Nullable String servesTitle,
            boolean over) {}

    /**
     * Which schools' goals serve a goal of the centre.
     *
     * @param schools how many schools; names of some of them with what they want
     */
    public record Served(int schools, int goals, List<String> some) {

        static final Served NOBODY = new Served(0, 0, List.of());
    }

    /** Never null: nobody's where no school serves it. */
    public Served served(String goal) {
        return served.getOrDefault(goal, Served.NOBODY);
    }

    /** Words strategy.event.[what]. */
    public record Event(Instant at, @Nullable String who, String what, String title) {}

    /** As typed. */
    public record Typed(
            @Nullable String title,
            @Nullable String indicator,
            @Nullable String target,
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable String serves,
            long version) {

        static Typed empty(SchoolYear year) {
            return new Typed("", "", "", year.start(), year.start() + 2, "", 0);
        }

        Problems problems() {
            Problems problems = Problems.none();
            if (title == null || title.isBlank()) {
                problems.add("title", "strategy.wrong.title");
            }
            if (from == null || until == null || until < from || from < 2000 || until > 2100) {
                problems.add("until", "strategy.wrong.years");
            }
            return problems;
        }

        Goal goal() {
            return new Goal(
                    title == null ? "" : title,
                    indicator == null ? "" : indicator,
                    target == null ? "" : target,
                    new SchoolYear(from == null ? 0 : from),
                    new SchoolYear(until == null ? 0 : until),
                    serves == null || serves.isBlank() ? null : serves);
        }
    }

    public List<Integer> years() {
        return IntStream.rangeClosed(year.start() - 2, year.start() + 9).boxed().toList();
    }

    public static String of(int year) {
        return new SchoolYear(year).toString();
    }
}
