package org.birge.development.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The form of a measure: what was typed, what may be chosen, what is wrong.
 *
 * @param measure public id; null for a new one
 * @param centre whether of a centre's plan: its sections are the divisions one may write for
 * @param priority areas that are priority needs
 * @param choices what else may be chosen
 */
public record MeasureForm(
        @Nullable String measure,
        SchoolYear year,
        boolean centre,
        Typed typed,
        Picker responsible,
        Map<String, Text> sections,
        List<String> kinds,
        List<Person> people,
        Map<String, Text> areas,
        List<String> priority,
        Choices choices,
        Problems problems) {

    /**
     * What else may be chosen.
     *
     * @param goals of the school's strategy that run in the year
     * @param months of the school year, each as its first day
     * @param suited skills that suit this measure, by person (J1d.12)
     * @param next the next school day where the due day is none
     */
    public record Choices(
            Map<String, Text> groups,
            List<PlanGoals.Line> goals,
            List<LocalDate> months,
            Map<Long, List<String>> suited,
            @Nullable LocalDate next) {}

    /** As typed; the responsible person stands by the registry's id, with what was typed of the name and the name under which it was chosen. */
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
            @Nullable String act,
            @Nullable More more,
            @BindParam("responsible-text") @Nullable String responsibleText,
            @BindParam("responsible-for") @Nullable String responsibleFor) {

        public Typed {
            begins = or(begins);
            due = or(due);
        }

        /** What else was typed; where nothing was, nothing. */
        public More detail() {
            return more == null ? More.NONE : more;
        }

        Typed withDue(String day) {
            return new Typed(
                    version,
                    section,
                    title,
                    kind,
                    forWhom,
                    responsible,
                    helpers,
                    begins,
                    day,
                    expected,
                    resources,
                    needs,
                    evidence,
                    sample,
                    act,
                    more,
                    responsibleText,
                    responsibleFor);
        }

        /** The field that names who answers for it. */
        Picker who() {
            Map<String, String> sent = new HashMap<>();
            sent.put("responsible", Objects.toString(responsible, ""));
            if (responsibleText != null) {
                sent.put("responsible-text", responsibleText);
            }
            if (responsibleFor != null) {
                sent.put("responsible-for", responsibleFor);
            }
            return Picker.of("responsible", sent);
        }

        Measure measure() {
            return new Measure(
                    section,
                    title,
                    kind,
                    or(forWhom),
                    FindResponsible.id(who()),
                    helpers == null ? List.of() : helpers,
                    day(begins),
                    day(due),
                    or(expected),
                    or(resources),
                    needs == null ? List.of() : needs,
                    or(evidence),
                    empty(sample),
                    empty(act),
                    detail().detail());
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
                day(detail().controlMonth());
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

    /**
     * What else was typed.
     *
     * @param controlMonth first day of the month of inside-school control
     * @param holiday the due day to take where the typed one is no school day: the same, or the next one
     */
    public record More(
            @Nullable String indicator,
            @Nullable List<String> groups,
            @Nullable List<Long> people,
            @Nullable String controlMonth,
            @Nullable String controlTheme,
            @Nullable String goal,
            @Nullable String holiday) {

        static final More NONE = new More("", List.of(), List.of(), "", "", "", "");

        /** As it stands; its due day was meant so. */
        static More of(Detail detail, @Nullable LocalDate due) {
            return new More(
                    detail.indicator(),
                    detail.groups(),
                    detail.people(),
                    Objects.toString(detail.controlMonth(), ""),
                    detail.controlTheme(),
                    detail.goal(),
                    Objects.toString(due, ""));
        }

        public boolean reaches(String group) {
            return groups != null && groups.contains(group);
        }

        public boolean reaches(long person) {
            return people != null && people.contains(person);
        }

        Detail detail() {
            return new Detail(
                    Typed.or(indicator),
                    groups == null ? List.of() : groups,
                    people == null ? List.of() : people,
                    Typed.day(controlMonth),
                    Typed.or(controlTheme),
                    null,
                    Typed.empty(goal));
        }
    }

    /** Somebody who may be responsible: post, subject and additional specialities help to choose. */
    public record Person(
            long id, String name, Text post, @Nullable Text subject, List<String> skills, int carries) {}
}
