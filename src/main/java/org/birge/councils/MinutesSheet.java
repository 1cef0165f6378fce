package org.birge.councils;

import java.util.List;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as they are printed, in the session's language and the pack's words.
 *
 * @param versions up to the one printed; later ones are not told
 * @param stamp number and address of the issued document, null for a draft
 */
public record MinutesSheet(
        SessionPage page,
        List<Minutes> versions,
        CountryPack pack,
        Words words,
        Dates dates,
        @Nullable Stamp stamp) {

    public Language language() {
        return page.session().language();
    }

    /** A word of the national form. */
    public String word(String word) {
        return pack.word("minutes", word).in(language());
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    /** What the sheet is called: in its heading and as the document's title. */
    public String title() {
        String of = words.of("councils.print.of", page.kind().ofName().in(language()));
        return CouncilNames.heading(of, language()) + " № " + page.session().number();
    }

    /** The school year as people write it. */
    public String year() {
        return new SchoolYear(page.session().year()).toString();
    }

    /** A word of every issued document. */
    public String issuedWord(String word) {
        return pack.word("issued", word).in(language());
    }

    MinutesSheet stamped(Stamp given) {
        return new MinutesSheet(page, versions, pack, words, dates, given);
    }

    public Minutes printed() {
        return versions.getLast();
    }

    /** Paragraphs of a text as typed. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
