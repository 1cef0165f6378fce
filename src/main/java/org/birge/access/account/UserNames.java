package org.birge.access.account;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes user names that can be typed on any keyboard: surname.first in plain Latin letters, with a number where it is taken. */
@Component
class UserNames {

    /** As Kazakhstan spells names in passports; the common rules lose its own letters or write them as nobody reads them. */
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('ә', "a"),
            Map.entry('ғ', "g"),
            Map.entry('ж', "zh"),
            Map.entry('й', "i"),
            Map.entry('қ', "k"),
            Map.entry('ң', "n"),
            Map.entry('ө', "o"),
            Map.entry('ұ', "u"),
            Map.entry('ү', "u"),
            Map.entry('х', "kh"),
            Map.entry('һ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ы', "y"),
            Map.entry('і', "i"),
            Map.entry('ъ', ""),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private final AccountList accounts;
    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    UserNames(AccountList accounts) {
        this.accounts = accounts;
    }

    String of(String surname, String firstName) {
        String stem = plain(surname) + "." + plain(firstName);
        String name = stem;
        for (int number = 2; accounts.taken(name); number++) {
            name = stem + number;
        }
        return name;
    }

    private String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ə', 'e').replace('ı', 'i');
        StringBuilder spelled = new StringBuilder();
        for (char letter : lower.toCharArray()) {
            String known = CYRILLIC.get(letter);
            spelled.append(known == null ? String.valueOf(letter) : known);
        }
        synchronized (latin) {
            return latin.transliterate(spelled.toString())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }
}
