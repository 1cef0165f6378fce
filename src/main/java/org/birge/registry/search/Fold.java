package org.birge.registry.search;

import java.util.List;

/**
 * Folds a name to the key that all its spellings share: without diacritics, in Cyrillic or Latin, by any of the usual
 * transliterations. Қасымова, Kasymova, Qasımova and Гасымова have one key. The key is for finding only and is never
 * shown. {@code registry.fold_v1} is the same function in SQL; a change of the rules is a new version of both.
 *
 * <p>Nearly every rule works on single letters, so that one wrong letter in a name is one wrong letter in its key:
 * a, e and ə are one vowel, as Məmmədov is also Mammadov and Мамедов; g, ğ, q, k, x and h are one consonant, as Həsən is
 * also Гасан and Хасан; c, ç, j and ж are one, as Cəfər is also Джафар and Jafar; i, ı, y, ы and й are left out, as
 * Əliyev is also Алиев.
 */
public final class Fold {

    private static final List<Letters> LETTERS = List.of(
            new Letters("aeəǝäáâàéèêëаеёэяә", 'e'),
            new Letters("gkqxğǵгғкқхһҝ", 'k'),
            new Letters("cjçčžжчҹ", 'c'),
            new Letters("iyıîíïийіїыј", 'i'),
            new Letters("oöóôоө", 'o'),
            new Letters("uüúûūýуұүю", 'u'),
            new Letters("sşšșсшщцѕ", 's'),
            new Letters("vwв", 'v'),
            new Letters("nñńнң", 'n'),
            new Letters("bб", 'b'),
            new Letters("dд", 'd'),
            new Letters("fф", 'f'),
            new Letters("lл", 'l'),
            new Letters("mм", 'm'),
            new Letters("pп", 'p'),
            new Letters("rр", 'r'),
            new Letters("tт", 't'),
            new Letters("zз", 'z'),
            new Letters("-\u2010\u2011\u2013\u2014.,;:/\\()[]#№_+&|*\u00a0\t\n\r", ' '));

    /** Apostrophes, soft and hard signs, quotation marks, and marks that stand on the letter before them. */
    private static final String DROPPED = "'`\"\u2019\u2018\u02bc\u02b9\u00b4\u00ab\u00bb\u201c\u201d\u201e\u00adьъ"
            + "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u0327\u0328";

    private static final List<String[]> PAIRS = List.of(
            new String[] {"sh", "s"},
            new String[] {"ch", "c"},
            new String[] {"zh", "c"},
            new String[] {"sc", "s"},
            new String[] {"ts", "s"},
            new String[] {"dc", "c"});

    private static final String DOUBLED = "eekkbcdflmnoprstuvz";

    private static final char[] KEYS = keys();

    private Fold() {}

    /** The key of a text: words of reduced small letters and digits, one space between them; empty when nothing is left. */
    public static String v1(String text) {
        String key = singleLetters(MixedScripts.mend(text));
        for (String[] pair : PAIRS) {
            key = key.replace(pair[0], pair[1]);
        }
        key = key.replace('h', 'k').replace("i", "");
        for (int i = 0; i < DOUBLED.length(); i++) {
            String letter = DOUBLED.substring(i, i + 1);
            key = key.replace(letter + letter, letter);
        }
        return spacesTrimmed(key);
    }

    private static String singleLetters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            char key = c < KEYS.length ? KEYS[c] : c;
            if (key != 0) {
                out.append(key);
            }
        }
        return out.toString();
    }

    /** The key of each letter by its code; 0 for what is dropped. */
    private static char[] keys() {
        char[] keys = new char['\u2200'];
        for (char c = 0; c < keys.length; c++) {
            keys[c] = c;
        }
        for (Letters letters : LETTERS) {
            letters.all().chars().forEach(c -> keys[c] = letters.key());
        }
        DROPPED.chars().forEach(c -> keys[c] = 0);
        return keys;
    }

    private static String spacesTrimmed(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (String word : key.split(" ")) {
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        return out.toString();
    }

    private record Letters(String all, char key) {}
}
