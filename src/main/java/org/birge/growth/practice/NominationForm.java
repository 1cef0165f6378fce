package org.birge.growth.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.birge.shared.Longest;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a teacher is nominated, as it was typed.
 *
 * @param lesson public id of the open lesson it was seen in; empty where there is none
 */
public record NominationForm(
        Map<String, String> typed,
        Picker teacher,
        String lesson,
        Problems problems,
        List<CountryPack.Subject> subjects) {

    static NominationForm of(Map<String, String> typed, CountryPack pack) {
        return new NominationForm(
                Map.copyOf(typed),
                Picker.of("teacher", typed),
                typed.getOrDefault("lesson", ""),
                Problems.none(),
                pack.subjects());
    }

    NominationForm with(Picker looked) {
        return new NominationForm(typed, looked, lesson, problems, subjects);
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** How the teacher was found, unless it was chosen. */
    public boolean found(String source) {
        String chosen = text("source");
        return chosen.isEmpty() ? source.equals(lesson.isEmpty() ? "observed" : "open-lesson") : source.equals(chosen);
    }

    public List<String> sources() {
        return NominateTeacher.SOURCES;
    }

    /** Who is nominated and why; null when something is wrong, told at the fields. People are known by their public ids. */
    NominateTeacher.@Nullable Command read(Function<String, Optional<Long>> people) {
        Long person = people.apply(teacher.id()).orElse(null);
        if (person == null) {
            problems.add("teacher", "practice.problem.teacher");
        }
        words("title", Longest.NAME);
        words("reason", Longest.WORDS);
        if (!text("subject").isEmpty()
                && subjects.stream().noneMatch(one -> one.code().equals(text("subject")))) {
            problems.add("subject", "practice.problem.choose");
        }
        if (!NominateTeacher.SOURCES.contains(text("source"))) {
            problems.add("source", "practice.problem.choose");
        }
        return person == null || !problems.isEmpty()
                ? null
                : new NominateTeacher.Command(
                        person,
                        text("title"),
                        text("subject").isEmpty() ? null : text("subject"),
                        text("source"),
                        lesson.isEmpty() ? null : lesson,
                        text("reason"));
    }

    private void words(String name, int longest) {
        if (text(name).isEmpty()) {
            problems.add(name, "practice.problem.empty");
        } else if (text(name).length() > longest) {
            problems.add(name, "practice.problem.long", longest);
        }
    }
}
