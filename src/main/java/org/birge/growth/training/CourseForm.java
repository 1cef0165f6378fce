package org.birge.growth.training;

import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form with which a course is written down or changed, as it was typed.
 *
 * @param course public id of the course that is changed; null for a new one
 */
public record CourseForm(
        MultiValueMap<String, String> typed,
        Problems problems,
        @Nullable String course,
        long version,
        List<NeedsInstrument.Area> areas,
        List<CountryPack.Subject> subjects) {

    static CourseForm of(MultiValueMap<String, String> typed, @Nullable String course, long version, CountryPack pack) {
        return new CourseForm(typed, Problems.none(), course, version, CourseContent.areas(pack), pack.subjects());
    }

    /** As the course stands. */
    static CourseForm of(CourseContent content, String course, long version, CountryPack pack) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("title", content.title());
        typed.add("purpose", content.purpose());
        typed.add("kind", content.kind());
        typed.put("area", content.areas());
        typed.add("subject", Objects.requireNonNullElse(content.subject(), ""));
        typed.put("audience", content.audiences());
        typed.add("hours", Integer.toString(content.hours()));
        typed.add("form", content.form());
        typed.add("provider", Objects.requireNonNullElse(content.provider(), ""));
        return of(typed, course, version, pack);
    }

    public List<String> kinds() {
        return CourseContent.KINDS;
    }

    public List<String> audiences() {
        return CourseContent.AUDIENCES;
    }

    public List<String> forms() {
        return CourseContent.FORMS;
    }

    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    public boolean chosen(String name, String value) {
        return all(name).contains(value);
    }

    /** What was typed; null when something is wrong, told at the fields. */
    @Nullable
    CourseContent read() {
        if (text("title").isEmpty()) {
            problems.add("title", "trainings.problem.title");
        }
        if (!CourseContent.KINDS.contains(text("kind"))) {
            problems.add("kind", "trainings.problem.choose");
        }
        if (!CourseContent.FORMS.contains(text("form"))) {
            problems.add("form", "trainings.problem.choose");
        }
        String hours = text("hours");
        if (!hours.matches("\\d{1,3}")
                || Integer.parseInt(hours) < 1
                || Integer.parseInt(hours) > CourseContent.MOST_HOURS) {
            problems.add("hours", "trainings.problem.hours", CourseContent.MOST_HOURS);
        }
        if (all("area").size() > CourseContent.MOST_AREAS) {
            problems.add("area", "trainings.problem.areas", CourseContent.MOST_AREAS);
        }
        if (all("audience").isEmpty()) {
            problems.add("audience", "trainings.problem.audience");
        }
        if (text("kind").equals("requalification") && text("subject").isEmpty()) {
            problems.add("subject", "trainings.problem.subject");
        }
        return !problems.isEmpty()
                ? null
                : new CourseContent(
                        text("title"),
                        text("purpose"),
                        text("kind"),
                        all("area"),
                        text("subject").isEmpty() ? null : text("subject"),
                        all("audience"),
                        Integer.parseInt(hours),
                        text("form"),
                        text("provider").isEmpty() ? null : text("provider"));
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(one -> one != null && !one.isBlank())
                .distinct()
                .toList();
    }
}
