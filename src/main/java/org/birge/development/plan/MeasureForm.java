package org.birge.development.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a measure: what was typed, what may be chosen, what is wrong.
 *
 * @param measure public id; null for a new one
 * @param priority areas that are priority needs
 */
public record MeasureForm(
        @Nullable String measure,
        SchoolYear year,
        Typed typed,
        Map<String, Text> sections,
        List<String> kinds,
        List<Person> people,
        Map<String, Text> areas,
        List<String> priority,
        Problems problems) {

    /** As typed; the responsible person stands by the registry's id. */
    public record Typed(
            long version,
            String section,
            String title,
            String kind,
            String forWhom,
            @Nullable Long responsible,
            @Nullable List<Long> helpers,
            String begins,
            String due,
            String expected,
            String resources,
            @Nullable List<String> needs,
            String evidence,
            @Nullable String sample,
            @Nullable String act) {

        Measure measure() {
            return new Measure(
                    section,
                    title,
                    kind,
                    or(forWhom),
                    responsible,
                    helpers == null ? List.of() : helpers,
                    day(begins),
                    day(due),
                    or(expected),
                    or(resources),
                    needs == null ? List.of() : needs,
                    or(evidence),
                    empty(sample),
                    empty(act));
        }

        Problems problems() {
            Problems problems = Problems.none();
            if (title == null || title.isBlank()) {
                problems.add("title", "development.measure.wrong.title");
            }
            try {
                LocalDate from = day(begins);
                LocalDate until = day(due);
                if (from != null && until != null && until.isBefore(from)) {
                    problems.add("due", "development.measure.refusal.due-before-begin");
                }
            } catch (DateTimeParseException noDay) {
                problems.add("due", "development.measure.wrong.day");
            }
            return problems;
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        private static @Nullable String empty(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed;
        }
    }

    /** Somebody who may be responsible: post, subject and additional specialities help to choose. */
    public record Person(
            long id, String name, Text post, @Nullable Text subject, List<String> skills, int carries) {}
}
