package org.birge.registry.lists.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that stands whole in one cell, put into its parts. The surname comes first unless the heading or the name itself
 * says otherwise.
 *
 * @param turned whether the surname was found behind the first name against the order of the list
 */
record FullName(PersonName name, boolean turned) {

    /** Endings that make a surname and hardly ever a first name. */
    private static final List<String> SURNAME = List.of(
            "ov", "ova", "ev", "eva", "zadə", "zade", "ski", "skaya", "ов", "ова", "ев", "ева", "ёв", "ёва", "ский",
            "ская", "цкий", "цкая", "енко", "заде");

    /** First names with such endings. */
    private static final List<String> NO_SURNAMES = List.of("yakov", "iakov", "яков");

    private static final Pattern PATRONYMIC = Pattern.compile(
            "\\p{L}{2,}(?:ович|евич|ич|овна|евна|ична|иншна|oviç|eviç|ovich|evich|ovna|evna|қызы|кызы|ұлы|улы|qızı|qyzy|kyzy|uly|ulı)");
    private static final Pattern CHILD_OF = Pattern.compile(
            "qızı|qizi|kızı|kizi|gizi|oğlu|oglu|oğli|ogli|қызы|кызы|гызы|ұлы|улы|оғлы|оглы|оглу|qyzy|uly");

    static FullName of(String full, boolean firstNameFirst) {
        int comma = full.indexOf(',');
        if (comma > 0) {
            PersonName rest = of(full.substring(comma + 1).replace(',', ' ').strip(), true).name;
            String firstName = (rest.firstName() + " " + rest.surname()).strip();
            return new FullName(new PersonName(full.substring(0, comma).strip(), firstName, rest.patronymic()), false);
        }
        List<String> words = new ArrayList<>(Arrays.asList(full.split(" ")));
        int after = patronymicEnd(words);
        if (after == 0) {
            String rest = String.join(" ", words.subList(Math.min(2, words.size()), words.size()));
            return parts(words.subList(0, Math.min(2, words.size())), rest, firstNameFirst);
        }
        int from = after - (childOf(words.get(after - 1)) ? 2 : 1);
        String patronymic = String.join(" ", words.subList(from, after));
        // Between the two others the patronymic follows the first name, so the surname is the last.
        boolean between = from == 1 && after < words.size();
        words.subList(from, after).clear();
        return parts(words, patronymic, firstNameFirst || between);
    }

    /** The number of words up to the end of the patronymic, 0 when none is seen. Two words are surname and first name. */
    private static int patronymicEnd(List<String> words) {
        for (int n = words.size() - 1; n > 0 && words.size() > 2; n--) {
            if (n > 1 && childOf(words.get(n))
                    || PATRONYMIC.matcher(small(words.get(n))).matches()) {
                return n + 1;
            }
        }
        return 0;
    }

    private static boolean childOf(String word) {
        return CHILD_OF.matcher(small(word)).matches();
    }

    private static FullName parts(List<String> words, String patronymic, boolean firstNameFirst) {
        if (words.size() < 2) {
            String only = words.getFirst();
            return new FullName(
                    firstNameFirst ? new PersonName("", only, patronymic) : new PersonName(only, "", patronymic),
                    false);
        }
        int last = words.size() - 1;
        String surname = firstNameFirst ? words.get(last) : words.getFirst();
        String firstName = String.join(" ", firstNameFirst ? words.subList(0, last) : words.subList(1, words.size()));
        boolean turned = turned(surname, firstName);
        return new FullName(
                turned
                        ? new PersonName(firstName, surname, patronymic)
                        : new PersonName(surname, firstName, patronymic),
                turned);
    }

    /** Whether what stands for the first name looks like a surname, and what stands for the surname does not. */
    static boolean turned(String surname, String firstName) {
        return !surname.isEmpty() && isSurname(firstName) && !isSurname(surname);
    }

    private static boolean isSurname(String word) {
        String small = small(word);
        return small.length() >= 5 && SURNAME.stream().anyMatch(small::endsWith) && !NO_SURNAMES.contains(small);
    }

    private static String small(String word) {
        return word.replace('İ', 'i').toLowerCase(Locale.ROOT);
    }
}
