package org.birge.support.situation;

import java.util.List;
import java.util.Map;
import org.birge.shared.Longest;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a problem is written, as it was typed.
 *
 * @param problem its public id; null for a new one
 * @param shows whether the writer may show it at once
 */
public record ProblemForm(
        @Nullable String problem,
        long version,
        Map<String, String> typed,
        Problems problems,
        List<CountryPack.Section> sections,
        List<NeedsInstrument.Area> areas,
        boolean shows) {

    static ProblemForm of(
            @Nullable String problem, long version, Map<String, String> typed, CountryPack pack, boolean shows) {
        return new ProblemForm(
                problem,
                version,
                Map.copyOf(typed),
                Problems.none(),
                pack.sections(),
                pack.teacherNeeds().areas(),
                shows);
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** What was written; null when something is wrong, told at the fields. */
    WriteProblem.@Nullable Command read() {
        words("title", Longest.NAME);
        if (sections.stream().noneMatch(one -> one.code().equals(text("section")))) {
            problems.add("section", "support.problem.section");
        }
        if (!text("area").isEmpty()
                && areas.stream().noneMatch(one -> one.code().equals(text("area")))) {
            problems.add("area", "support.problem.choose");
        }
        words("words", Longest.WORDS);
        return problems.isEmpty()
                ? new WriteProblem.Command(
                        text("section"),
                        text("area").isEmpty() ? null : text("area"),
                        text("title"),
                        text("words"),
                        shows && text("shown").equals("true"))
                : null;
    }

    private void words(String name, int longest) {
        if (text(name).isEmpty()) {
            problems.add(name, "situation.empty." + name);
        } else if (text(name).length() > longest) {
            problems.add(name, "support.problem.long", longest);
        }
    }
}
