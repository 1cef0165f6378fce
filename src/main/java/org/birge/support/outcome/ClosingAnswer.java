package org.birge.support.outcome;

import java.util.List;
import java.util.Set;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two says at the end.
 *
 * @param helped much, some, little or none
 * @param what kinds of steps that helped
 * @param missing what was missing
 * @param words of their own; null for none
 */
public record ClosingAnswer(
        String helped,
        List<String> what,
        List<String> missing,
        @Nullable String words) {

    public static final List<String> HELPED = List.of("much", "some", "little", "none");
    public static final List<String> WHAT = List.of(
            "lesson-planning", "documents", "technology", "resources", "visit-of-mentor", "visit-to-mentor", "talk");
    public static final List<String> MISSING = List.of("time", "subject", "visits", "plan", "materials", "support");

    public ClosingAnswer {
        what = List.copyOf(what);
        missing = List.copyOf(missing);
        words = words == null || words.isBlank() ? null : words.strip();
        Longest.demand("words", words, Longest.WORDS);
    }

    /** Refuses an answer without a choice, and codes nobody knows. */
    ClosingAnswer check() {
        if (!HELPED.contains(helped)) {
            throw new Refusal("outcome.problem.helped");
        }
        if (!WHAT.containsAll(Set.copyOf(what)) || !MISSING.containsAll(Set.copyOf(missing))) {
            throw new Refusal("mentors.problem.choose");
        }
        return this;
    }
}
