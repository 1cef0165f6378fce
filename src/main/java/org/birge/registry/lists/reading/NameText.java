package org.birge.registry.lists.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.registry.search.MixedScripts;

/** Mends what people type into names without meaning it. */
final class NameText {

    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]|\\ufeff");

    private static final Pattern AS_TEXT = Pattern.compile("=\\s*\"([^\"]*)\"");
    private static final Pattern QUOTES = Pattern.compile("[\"«»“”„‟]");
    private static final Pattern IN_A_WORD = Pattern.compile("(?<=\\p{L})\\?|\\?(?=\\p{L})");
    private static final Pattern TAIL = Pattern.compile("[\\s,;]+$");

    private NameText() {}

    /**
     * Without spaces around and with one inside, without signs that cannot be seen, without the apostrophe that spreadsheets
     * put in front of digits that are text and exports in front of what would be taken for a formula, and without the
     * formula ="0908000" that keeps the zeros of a code.
     */
    static String spaced(String text) {
        if (plain(text)) {
            return text;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        String spaced =
                Normalizer.normalize(SPACES.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
        Matcher asText = AS_TEXT.matcher(spaced);
        if (asText.matches()) {
            return asText.group(1).strip();
        }
        return spaced.length() > 1 && spaced.charAt(0) == '\'' && "=+-@0123456789".indexOf(spaced.charAt(1)) >= 0
                ? spaced.substring(1)
                : spaced;
    }

    /** Without quotation marks, which people and exports put around names, and without a comma or semicolon at the end. */
    static String unquoted(String name) {
        if (name.chars().noneMatch(c -> "\"«»“”„‟,;".indexOf(c) >= 0)) {
            return name;
        }
        return spaced(TAIL.matcher(QUOTES.matcher(name).replaceAll("")).replaceAll(""));
    }

    /** Whether there is nothing to mend, as in nearly every cell: the long way takes ten times as long. */
    private static boolean plain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual =
                    c >= ' ' && c < 0x7f || c > 0xbf && c < 0x2b0 || c >= 0x400 && c < 0x483 || c >= 0x48a && c < 0x530;
            if (!usual || c == ' ' && before == ' ' || (c == '\'' || c == '=') && i == 0) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** The Latin letter ə in place of the look-alike ǝ (U+01DD) that some keyboards give. */
    static String schwa(String text) {
        return text.replace('\u01dd', '\u0259').replace('\u018e', '\u018f');
    }

    static String oneScript(String text) {
        return MixedScripts.mend(text);
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** With ə where a question mark stands in a word: the one letter that no Turkic code page holds. */
    static String guessed(String words) {
        return IN_A_WORD.matcher(words).replaceAll("ə");
    }
}
