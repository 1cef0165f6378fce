package org.birge.growth.order;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.growth.training.DemandLine;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a course is asked for, as it was typed.
 *
 * @param order public id; version as it was read
 * @param line public id of the line that is changed; null for a new one
 * @param institute to whom the order goes
 * @param courses of the catalogue
 * @param demand what schools need most, with how many people; none where nobody was asked
 */
public record LineForm(
        Map<String, String> typed,
        Problems problems,
        String order,
        long version,
        @Nullable String line,
        String institute,
        List<Choice> courses,
        List<NeedsInstrument.Area> areas,
        List<CountryPack.Subject> subjects,
        List<CountryPack.TeachingLanguage> languages,
        List<DemandLine> demand) {

    /** The field in which an area of what schools need is chosen; it fills the form instead of sending it. */
    static final String NEED = "need";

    private static final int MONTHS = 12;
    private static final int FIRST = 9;

    /** A course of the catalogue. */
    public record Choice(String publicId, String title, int hours) {}

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }

    /** As a school year goes. */
    public List<Month> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(step -> Month.of(FIRST).plus(step))
                .toList();
    }

    /** What was typed; null when something is wrong, told at the fields. */
    @Nullable
    LineContent read() {
        if (text("course").isEmpty() && text("title").isEmpty()) {
            problems.add("title", "orders.problem.title");
        }
        int people = number("people", LineContent.MOST_PEOPLE, "orders.problem.people");
        int hours = number("hours", LineContent.MOST_HOURS, "orders.problem.hours");
        int from = number("from", MONTHS, "orders.problem.month");
        int until = number("until", MONTHS, "orders.problem.month");
        return !problems.isEmpty()
                ? null
                : new LineContent(
                        given("course"),
                        text("title"),
                        given("area"),
                        given("subject"),
                        people,
                        hours,
                        given("language"),
                        from,
                        until);
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        if (refusal.isStale()) {
            problems.add("title", "orders.problem.meanwhile");
            return;
        }
        String field =
                switch (refusal.key()) {
                    case "orders.problem.lines" -> "title";
                    case "orders.problem.course" -> "course";
                    default -> throw refusal;
                };
        problems.add(field, refusal);
    }

    private @Nullable String given(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    private int number(String name, int most, String problem) {
        String value = text(name);
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            problems.add(name, problem, most);
            return 0;
        }
        return Integer.parseInt(value);
    }
}
