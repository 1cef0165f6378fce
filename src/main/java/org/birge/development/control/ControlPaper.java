package org.birge.development.control;

import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;

/** A control point as it is printed, in the pack's words. */
public record ControlPaper(
        ControlPage page, Language language, CountryPack pack, Words words, Dates dates, boolean acting) {

    public String word(String word) {
        return pack.word("control-point", word).in(language);
    }

    /** Who signs for the school, the head or who acts as head. */
    public String head() {
        return plan(acting ? "acting-head" : "head");
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }
}
