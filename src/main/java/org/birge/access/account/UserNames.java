package org.birge.access.account;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes user names that can be typed on any keyboard: surname.first in plain Latin letters, with a number where it is taken. */
@Component
class UserNames {

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

    private synchronized String plain(String word) {
        String schwa = word.replace('ə', 'e').replace('Ə', 'E').replace('ı', 'i');
        return latin.transliterate(schwa).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
