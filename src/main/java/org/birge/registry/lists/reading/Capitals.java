package org.birge.registry.lists.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes names that stand in capitals or in small letters alone as names are written: Məmmədova Aygün Eldar qızı. */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ]+");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .,'’ʼ()‐‑–-]{2,100}");

    /** "Daughter" and "son" in patronymics of several words, as they are typed. */
    private static final Set<String> SMALL = Set.of(
            "qızı", "qizi", "kızı", "kizi", "gizi", "oğlu", "oglu", "oğli", "ogli", "қызы", "кызы", "гызы", "ұлы",
            "улы", "оғлы", "оглы", "оглу");

    private Capitals() {}

    /** The same text when it holds both capitals and small letters, or too few letters to tell. */
    static String mend(String name, Locale locale) {
        boolean capitals = name.chars().anyMatch(Character::isUpperCase);
        boolean small = name.chars().anyMatch(Character::isLowerCase);
        if (capitals == small
                || !NAME.matcher(name).matches()
                || name.codePoints().filter(Character::isLetter).count() < 2
                || isSmall(name, locale)) {
            return name;
        }
        if (capitals
                && name.indexOf('.') >= 0
                && WORD.matcher(name).results().allMatch(word -> word.group().length() == 1)) {
            return name;
        }
        return WORD.matcher(name)
                .replaceAll(word -> Matcher.quoteReplacement(word(word.group(), word.start() == 0, locale)));
    }

    private static boolean isSmall(String word, Locale locale) {
        return SMALL.contains(word.toLowerCase(locale));
    }

    private static String word(String word, boolean first, Locale locale) {
        String small = word.toLowerCase(locale);
        return !first && SMALL.contains(small) ? small : small.substring(0, 1).toUpperCase(locale) + small.substring(1);
    }
}
