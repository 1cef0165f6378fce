package org.birge.support.induction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.rules.RuleTable;
import org.birge.shared.Longest;
import org.birge.shared.pack.InductionProgramme.By;
import org.birge.shared.pack.InductionProgramme.Kind;
import org.birge.shared.pack.InductionProgramme.Unit;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a step, as it was typed.
 *
 * @param step the one that is changed; null for a new one
 */
public record ProgrammeStepForm(
        Programme programme, Programme.@Nullable Step step, Map<String, String> typed, Problems problems) {

    static ProgrammeStepForm of(Programme programme, Programme.@Nullable Step step, Map<String, String> typed) {
        return new ProgrammeStepForm(programme, step, Map.copyOf(typed), Problems.none());
    }

    public String text(String name) {
        return typed.containsKey(name) ? typed.getOrDefault(name, "").strip() : usual(name);
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(RuleTable::code).toList();
    }

    /** What was typed; null when something is wrong, told at the fields. */
    SetProgrammeStep.@Nullable Command read(long version) {
        Unit unit = choice("unit", Unit.values());
        Kind kind = choice("kind", Kind.values());
        By by = choice("by", By.values());
        int after = after(unit);
        if (text("title").isEmpty()) {
            problems.add("title", "induction.problem.empty");
        } else if (text("title").length() > Longest.NAME) {
            problems.add("title", "induction.problem.long", Longest.NAME);
        }
        if (text("words").length() > Longest.REASON) {
            problems.add("words", "induction.problem.long", Longest.REASON);
        }
        return unit == null || kind == null || by == null || !problems.isEmpty()
                ? null
                : new SetProgrammeStep.Command(
                        programme.publicId(),
                        version,
                        step == null ? null : step.publicId(),
                        unit,
                        after,
                        kind,
                        by,
                        text("title"),
                        text("words"));
    }

    private int after(@Nullable Unit unit) {
        try {
            int after = Integer.parseInt(text("after"));
            if (unit != null && (after < 1 || after > SetProgrammeStep.most(unit))) {
                problems.add("after", "induction.refusal.after");
            }
            return after;
        } catch (NumberFormatException e) {
            problems.add("after", "induction.refusal.after");
            return 0;
        }
    }

    private <E extends Enum<E>> @Nullable E choice(String name, E[] all) {
        return Arrays.stream(all)
                .filter(one -> RuleTable.code(one).equals(text(name)))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(name, "induction.problem.choose");
                    return null;
                });
    }

    private String usual(String name) {
        return switch (name) {
            case "unit" -> step == null ? "month" : step.unitCode();
            case "after" -> step == null ? "" : Integer.toString(step.after());
            case "kind" -> step == null ? "lesson-planning" : step.kindCode();
            case "by" -> step == null ? "mentee" : step.byCode();
            case "title" -> step == null ? "" : step.title();
            case "words" -> step == null ? "" : step.words();
            default -> "";
        };
    }
}
