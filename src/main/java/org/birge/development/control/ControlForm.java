package org.birge.development.control;

import java.util.HashMap;
import java.util.Map;
import org.birge.web.Problems;

/** What the head typed at a control point: words by section, those of the whole under the empty code, and where it stands. */
record ControlForm(Map<String, String> words, String standing, String reason, String needed) {

    private static final String WORDS = "words-";

    static ControlForm of(Map<String, String> typed) {
        Map<String, String> words = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(WORDS)) {
                words.put(name.substring(WORDS.length()), value);
            }
        });
        return new ControlForm(
                words,
                typed.getOrDefault("standing", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("needed", ""));
    }

    boolean says() {
        return !standing.isEmpty();
    }

    /** What stands in the way of saving it, or of confirming the point; each at its field. */
    Problems problems(ControlPage page, boolean confirms) {
        Problems problems = Problems.none();
        if (confirms && !says()) {
            problems.add("standing", "control.refusal.without-standing");
        }
        if (standing.equals(Standing.HINDERED)) {
            text(problems, "reason", reason);
            text(problems, "needed", needed);
        }
        if (confirms) {
            page.sections().stream()
                    .filter(section -> !section.rows().isEmpty()
                            && words.getOrDefault(section.code(), "").isBlank())
                    .forEach(section -> problems.add(
                            WORDS + section.code(), "control.refusal.section-without-words", section.numeral()));
        }
        return problems;
    }

    private static void text(Problems problems, String name, String typed) {
        if (typed.isBlank()) {
            problems.add(name, "control.refusal." + name);
        } else if (typed.strip().length() > SayStanding.LONGEST) {
            problems.add(name, "control.refusal.long", SayStanding.LONGEST);
        }
    }
}
