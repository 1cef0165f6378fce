package org.birge.development.report;

import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;

/** The report as it is printed, in the pack's words. */
public record ReportPaper(ReportPage page, Language language, CountryPack pack, Words words, Dates dates) {

    /** A word of the national form. */
    public String word(String word) {
        return pack.word("report", word).in(language);
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    /** The drawing of the needs, the same as on the page. */
    public String needs() {
        return ReportDrawing.needs(page, language, words);
    }
}
