package org.birge.growth.lesson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a master lesson, as it was typed.
 *
 * @param lesson public id of the one that is changed; null for a new one
 */
public record MasterForm(
        @Nullable String lesson,
        long version,
        Map<String, String> typed,
        Picker giver,
        Problems problems,
        List<CountryPack.Subject> subjects) {

    static MasterForm of(@Nullable String lesson, long version, Map<String, String> typed, CountryPack pack) {
        return new MasterForm(
                lesson, version, Map.copyOf(typed), Picker.of("giver", typed), Problems.none(), pack.subjects());
    }

    /** With what is planned already. */
    static Map<String, String> typed(MasterPlan plan, Picker.@Nullable Suggestion giver) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", plan.title());
        typed.put("kind", plan.kind());
        typed.put("subject", Objects.requireNonNullElse(plan.subject(), ""));
        typed.put("origin", plan.origin());
        typed.put("language", plan.language());
        typed.put("translation", plan.translation());
        typed.put("giver", giver == null ? "" : giver.id());
        typed.put("giver-text", giver == null ? "" : giver.name());
        typed.put("outsider", Objects.requireNonNullElse(plan.giverName(), ""));
        typed.put("outsider-words", Objects.requireNonNullElse(plan.giverWords(), ""));
        typed.put("words", plan.words());
        LessonTime time = plan.time();
        if (time != null) {
            typed.put("day", time.day().toString());
            typed.put("begins", time.begins().toString());
            typed.put("ends", time.ends().toString());
        }
        typed.put("place", Objects.requireNonNullElse(plan.place(), ""));
        typed.put("link", Objects.requireNonNullElse(plan.link(), ""));
        typed.put("places", plan.places() == null ? "" : plan.places().toString());
        return typed;
    }

    MasterForm with(Picker looked) {
        return new MasterForm(lesson, version, typed, looked, problems, subjects);
    }

    /** With what the command refused, told at the field that can mend it. */
    MasterForm refused(Refusal refusal) {
        String field =
                switch (refusal.key()) {
                    case "lessons.problem.day", "lessons.problem.hours", "masters.problem.time" -> "day";
                    case "masters.problem.link" -> "link";
                    case "masters.problem.places", "lessons.refusal.places-taken" -> "places";
                    default -> "title";
                };
        problems.add(field, refusal);
        return this;
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value, List<String> all) {
        return value.equals(all.contains(text(name)) ? text(name) : all.getFirst());
    }

    public List<String> kinds() {
        return MasterPlan.KINDS;
    }

    public List<String> origins() {
        return MasterPlan.ORIGINS;
    }

    public List<String> languages() {
        return MasterPlan.LANGUAGES;
    }

    public List<String> translations() {
        return MasterPlan.TRANSLATIONS;
    }

    /** What is planned; null when something is wrong, told at the fields. People are known by their public ids. */
    @Nullable
    MasterPlan read(Function<String, Optional<Long>> people) {
        words("title", Longest.NAME, true);
        words("words", Longest.ACCOUNT, true);
        words("outsider", Longest.NAME, false);
        words("outsider-words", Longest.LINE, false);
        words("place", Longest.NAME, false);
        choice("kind", MasterPlan.KINDS);
        choice("origin", MasterPlan.ORIGINS);
        choice("language", MasterPlan.LANGUAGES);
        choice("translation", MasterPlan.TRANSLATIONS);
        if (!text("subject").isEmpty()
                && subjects.stream().noneMatch(one -> one.code().equals(text("subject")))) {
            problems.add("subject", "lessons.problem.choose");
        }
        Long person = people.apply(giver.id()).orElse(null);
        if ((person == null) == text("outsider").isEmpty()) {
            problems.add("giver", "masters.problem.giver");
        }
        if (!text("link").isEmpty() && !MasterPlan.secure(text("link"))) {
            problems.add("link", "masters.problem.link");
        }
        LessonTime time = time();
        Integer places = places(time);
        return !problems.isEmpty()
                ? null
                : new MasterPlan(
                        text("title"),
                        text("kind"),
                        orNull("subject"),
                        text("origin"),
                        text("language"),
                        text("translation"),
                        person,
                        orNull("outsider"),
                        orNull("outsider-words"),
                        text("words"),
                        time,
                        orNull("place"),
                        orNull("link"),
                        places);
    }

    private @Nullable LessonTime time() {
        if (text("day").isEmpty() && text("begins").isEmpty() && text("ends").isEmpty()) {
            return null;
        }
        try {
            LessonTime time = new LessonTime(
                    LocalDate.parse(text("day")), LocalTime.parse(text("begins")), LocalTime.parse(text("ends")));
            if (time.possible()) {
                return time;
            }
            problems.add("begins", "lessons.problem.hours");
        } catch (DateTimeException none) {
            problems.add("day", "masters.problem.time");
        }
        return null;
    }

    private @Nullable Integer places(@Nullable LessonTime time) {
        if (text("places").isEmpty()) {
            return null;
        }
        int places = text("places").matches("\\d{1,4}") ? Integer.parseInt(text("places")) : 0;
        if (places < 1 || places > MasterPlan.MOST_PLACES || time == null && problems.isEmpty()) {
            problems.add("places", "masters.problem.places", MasterPlan.MOST_PLACES);
        }
        return places;
    }

    private @Nullable String orNull(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    private void choice(String name, List<String> all) {
        if (!all.contains(text(name))) {
            problems.add(name, "lessons.problem.choose");
        }
    }

    private void words(String name, int longest, boolean needed) {
        if (needed && text(name).isEmpty()) {
            problems.add(name, "lessons.problem.empty");
        } else if (text(name).length() > longest) {
            problems.add(name, "lessons.problem.long", longest);
        }
    }
}
