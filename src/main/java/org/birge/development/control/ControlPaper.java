package org.birge.development.control;

import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;

/** A control point as it is printed, in the pack's words. */
public record ControlPaper(ControlPage page, Language language, CountryPack pack, Words words, Dates dates) {

    public String word(String word) {
        return pack.word("control-point", word).in(language);
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }
}
