package org.birge.registry.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends words in which Latin letters stand among Cyrillic ones because they look alike, and the other way round. A word
 * is Cyrillic when it holds a Cyrillic letter that no Latin letter looks like, and Latin when it holds such a Latin one;
 * with both, nobody can tell, and it stays as it is.
 */
public final class MixedScripts {

    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХӘҺаеѕіјкорсухәһ";
    private static final String LATIN = "ABESIJKMHOPCTYXƏHaesijkopcyxəh";

    private static final String LATIN_LETTERS = "A-Za-z\u00c0-\u024f\u0259\u018f";
    private static final Pattern WORD = Pattern.compile("[" + LATIN_LETTERS + "\u0400-\u04ff]*(?:[" + LATIN_LETTERS
            + "][\u0400-\u04ff]|[\u0400-\u04ff][" + LATIN_LETTERS + "])[" + LATIN_LETTERS + "\u0400-\u04ff]*");
    private static final Pattern CYRILLIC_ONLY = Pattern.compile("[\u0400-\u04ff&&[^" + CYRILLIC + "]]");
    private static final Pattern LATIN_ONLY = Pattern.compile("[" + LATIN_LETTERS + "&&[^" + LATIN + "]]");

    private MixedScripts() {}

    /** The text with its mixed words in one script; the same text when there are none or when it cannot be told. */
    public static String mend(String text) {
        if (!hasBoth(text)) {
            return text;
        }
        Matcher words = WORD.matcher(text);
        return words.replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private static boolean hasBoth(String text) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            cyrillic |= c >= 0x400 && c < 0x500;
            latin |= c >= 'A' && c < 0x250 || c == 'ə';
        }
        return latin && cyrillic;
    }

    private static String word(String word) {
        boolean cyrillic = CYRILLIC_ONLY.matcher(word).find();
        boolean latin = LATIN_ONLY.matcher(word).find();
        if (cyrillic == latin) {
            return cyrillic ? word : translated(word, LATIN, CYRILLIC);
        }
        return cyrillic ? translated(word, LATIN, CYRILLIC) : translated(word, CYRILLIC, LATIN);
    }

    private static String translated(String word, String from, String to) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, to.charAt(at));
            }
        }
        return out.toString();
    }
}
