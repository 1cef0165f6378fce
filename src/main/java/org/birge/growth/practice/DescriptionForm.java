package org.birge.growth.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.Longest;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form in which a teacher describes an experience, as it was typed. */
public record DescriptionForm(
        String experience,
        long version,
        Map<String, String> typed,
        Problems problems,
        List<ExperiencePage.Evidence> files,
        @Nullable String returned) {

    private static final List<String> PARTS = List.of("what", "why", "how", "result");

    static DescriptionForm of(ExperiencePage page) {
        ExperiencePage.Facts facts = page.experience();
        Map<String, String> typed = new HashMap<>();
        typed.put("title", facts.title());
        typed.put("what", Objects.requireNonNullElse(facts.written().what(), ""));
        typed.put("why", Objects.requireNonNullElse(facts.written().why(), ""));
        typed.put("how", Objects.requireNonNullElse(facts.written().how(), ""));
        typed.put("result", Objects.requireNonNullElse(facts.written().result(), ""));
        typed.put("for-whom", Objects.requireNonNullElse(facts.written().forWhom(), ""));
        return of(page, facts.version(), typed);
    }

    static DescriptionForm of(ExperiencePage page, long version, Map<String, String> typed) {
        return new DescriptionForm(
                page.experience().publicId(),
                version,
                Map.copyOf(typed),
                Problems.none(),
                page.files(),
                page.experience().words());
    }

    public List<String> parts() {
        return PARTS;
    }

    public int mostFiles() {
        return AttachToExperience.MOST;
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Null when something is wrong, told at the fields; a draft needs its title only. */
    @Nullable
    Description read(boolean submitted) {
        check("title", Longest.NAME, true);
        PARTS.forEach(part -> check(part, Longest.ACCOUNT, submitted));
        check("for-whom", Longest.WORDS, submitted);
        return problems.isEmpty()
                ? new Description(
                        text("title"), text("what"), text("why"), text("how"), text("result"), text("for-whom"))
                : null;
    }

    private void check(String name, int longest, boolean needed) {
        if (needed && text(name).isEmpty()) {
            problems.add(name, "practice.problem.empty");
        } else if (text(name).length() > longest) {
            problems.add(name, "practice.problem.long", longest);
        }
    }
}
