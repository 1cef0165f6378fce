package org.birge.development;

import org.birge.instruments.EffectResults;
import org.birge.web.Words;

/** An effect said plainly, without a claim of cause. */
public final class EffectWords {

    private EffectWords() {}

    /** "lower by 14 points among the 23 teachers reached, by 3 among the 41 not reached" */
    public static String of(EffectResults.Effect effect, Words words) {
        return words.of(
                        "effect.reached." + direction(effect.reachedChange()),
                        effect.reached(),
                        Math.abs(effect.reachedChange()))
                + words.of("effect.between")
                + words.of(
                        "effect.others." + direction(effect.othersChange()),
                        effect.others(),
                        Math.abs(effect.othersChange()));
    }

    /** What can be said of a line: the change, or why there is none. */
    public static String of(Effects.Line line, Words words, boolean counted) {
        if (line.change() != null) {
            return of(line.change(), words);
        }
        return words.of(counted ? "effect.too-few" : "effect.not-counted", line.people());
    }

    private static String direction(int change) {
        return change < 0 ? "lower" : change > 0 ? "higher" : "same";
    }
}
