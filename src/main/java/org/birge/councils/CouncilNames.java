package org.birge.councils;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.birge.shared.Language;
import org.birge.shared.Text;

/** Names of councils as headings begin with them. */
public final class CouncilNames {

    private static final Map<Named, String> KNOWN = new ConcurrentHashMap<>();

    private CouncilNames() {}

    /** The text with a capital first letter by the language's rules: İ for i in Azerbaijani. */
    public static String heading(Text text, Language language) {
        return KNOWN.computeIfAbsent(new Named(text, language), named -> heading(text.in(language), language));
    }

    /** The same for words already in the language. */
    public static String heading(String words, Language language) {
        return UCharacter.toTitleCase(
                language.locale(),
                words,
                BreakIterator.getSentenceInstance(language.locale()),
                UCharacter.TITLECASE_NO_LOWERCASE);
    }

    private record Named(Text text, Language language) {}
}
