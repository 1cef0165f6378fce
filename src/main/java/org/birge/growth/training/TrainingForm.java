package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a session is planned or moved, as it was typed.
 *
 * @param training public id of the session that is changed; null for a new one
 * @param trainers two fields for people of the centre
 * @param version of the session when the form was opened
 * @param laid the days as they would be laid; empty while they cannot be
 * @param before the days of the session that is changed
 */
public record TrainingForm(
        Map<String, String> typed,
        Problems problems,
        String course,
        String title,
        @Nullable String training,
        long version,
        boolean told,
        List<Picker> trainers,
        List<TrainingPage.Day> laid,
        List<CountryPack.TeachingLanguage> languages,
        DaysBefore before) {

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }

    /** Whether only something stands in the way that somebody may know better. */
    public boolean mayInsist() {
        return problems.has("anyway") || !text("anyway").isEmpty();
    }

    /** What was typed; null when something is wrong, told at the fields. */
    @Nullable
    TrainingPlan read(TrainingDays calendar) {
        LocalDate first = day("first");
        if (first != null && !before.begins(first) && !calendar.near(first)) {
            problems.add("first", "trainings.problem.past");
        }
        LocalTime begins = time("begins");
        LocalTime ends = time("ends");
        LocalDate applyBy = day("apply");
        Integer count = number("count");
        if (count == null || count < 1 || count > TrainingDays.MOST) {
            problems.add("count", "trainings.problem.count", TrainingDays.MOST);
        }
        Integer capacity = number("capacity");
        if (capacity == null) {
            problems.add("capacity", "trainings.problem.capacity", TrainingPlan.MOST_PEOPLE);
        }
        trainers.stream().filter(Picker::undecided).forEach(one -> problems.add(one.name(), "trainings.problem.find"));
        if (first == null
                || begins == null
                || ends == null
                || applyBy == null
                || count == null
                || capacity == null
                || !problems.isEmpty()) {
            return null;
        }
        return new TrainingPlan(
                before.laid(first, count, chosen("rhythm", "weekly"), calendar),
                begins,
                ends,
                optional("place"),
                optional("link"),
                optional("language"),
                capacity,
                applyBy,
                trainers.stream()
                        .map(Picker::id)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList(),
                optional("outsider"));
    }

    /** Tells a refusal at its field; what concerns no field, as that somebody else saved meanwhile, is thrown on. */
    void tell(Refusal refusal) {
        if (!refusal.key().startsWith("trainings.problem.")) {
            throw refusal;
        }
        problems.add(field(refusal.key()), refusal);
    }

    private static String field(String key) {
        return switch (key) {
            case "trainings.problem.past", "trainings.problem.marked-day" -> "first";
            case "trainings.problem.free-day" -> "anyway";
            case "trainings.problem.times" -> "begins";
            case "trainings.problem.place" -> "place";
            case "trainings.problem.link" -> "link";
            case "trainings.problem.capacity", "trainings.problem.fewer-places" -> "capacity";
            case "trainings.problem.apply-by" -> "apply";
            case "trainings.problem.reason" -> "words";
            default -> "trainer1";
        };
    }

    private @Nullable String optional(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    private @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException wrong) {
            problems.add(name, "trainings.problem.day");
            return null;
        }
    }

    private @Nullable LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeParseException wrong) {
            problems.add(name, "trainings.problem.times");
            return null;
        }
    }

    private @Nullable Integer number(String name) {
        return text(name).matches("\\d{1,4}") ? Integer.valueOf(text(name)) : null;
    }
}
