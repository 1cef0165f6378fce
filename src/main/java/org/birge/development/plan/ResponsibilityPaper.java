package org.birge.development.plan;

import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/** The matrix of responsibility as it is printed, in the words of the plan's form. */
public record ResponsibilityPaper(
        ResponsibilityPage page,
        String school,
        Language language,
        CountryPack pack,
        Words words,
        boolean acting,
        @Nullable Stamp stamp) {

    /** Who signs for the school. */
    public String head() {
        return word(acting ? "acting-head" : "head");
    }

    /** A word of every issued document. */
    public String issued(String word) {
        return pack.word("issued", word).in(language);
    }

    public String word(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    public String say(String key) {
        return words.of(key);
    }
}
