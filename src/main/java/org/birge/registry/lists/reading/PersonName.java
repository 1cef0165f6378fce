package org.birge.registry.lists.reading;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A person's name in its parts, from columns of their own or from one full name. */
record PersonName(String surname, String firstName, String patronymic) {

    private static final int LONGEST = 100;

    /** Letters and what stands between them in names; a maiden name may follow in brackets. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .,'’ʼ‘`()‐‑–-]*");

    private static final Pattern TWO_ALPHABETS =
            Pattern.compile("\\p{IsLatin}\\p{M}*[\\p{IsCyrillic}]|\\p{IsCyrillic}\\p{M}*\\p{IsLatin}");
    private static final Predicate<String> LOST = Pattern.compile("[?\\ufffd]").asPredicate();

    static PersonName read(Cells cells, Locale locale, boolean firstNameFirst) {
        PersonName name = new PersonName(
                cells.personName(Column.SURNAME, locale),
                cells.personName(Column.FIRST_NAME, locale),
                cells.personName(Column.PATRONYMIC, locale));
        if (name.surname.isEmpty() && name.firstName.isEmpty()) {
            FullName full = FullName.of(cells.personName(Column.FULL_NAME, locale), firstNameFirst);
            name = full.name();
            if (full.turned()) {
                cells.tell(Finding.mended(Column.FULL_NAME, "order"));
            }
        } else if (FullName.turned(name.surname, name.firstName)) {
            name = new PersonName(name.firstName, name.surname, name.patronymic);
            cells.tell(Finding.mended(Column.SURNAME, "order"));
        }
        name.check(cells);
        return name;
    }

    private void check(Cells cells) {
        require(cells, Column.SURNAME, surname);
        require(cells, Column.FIRST_NAME, firstName);
        if (!patronymic.isEmpty()) {
            require(cells, Column.PATRONYMIC, patronymic);
        }
    }

    private static void require(Cells cells, Column column, String part) {
        if (plain(part)) {
            return;
        }
        if (part.isEmpty()) {
            cells.tell(Finding.refused(column, "name-missing"));
        } else if (LOST.test(part)) {
            cells.tell(Finding.refused(column, "letters-lost", shown(part)));
        } else if (!NameText.hasLetter(part)
                || part.length() > LONGEST
                || "-–,.".indexOf(part.charAt(0)) >= 0
                || !NAME.matcher(part).matches()) {
            cells.tell(Finding.refused(column, "name", shown(part)));
        } else if (TWO_ALPHABETS.matcher(part).find()) {
            cells.tell(Finding.refused(column, "script", shown(part)));
        }
    }

    /** Whether it is letters of one alphabet alone, as nearly every name: the long way takes ten times as long. */
    private static boolean plain(String part) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean isCyrillic = c >= 0x400 && c < 0x530;
            boolean isLatin = c >= 'A' && c < 0x250 || c == 'ə';
            if (!Character.isLetter(c) && (c != ' ' || i == 0) || !isCyrillic && !isLatin && c != ' ') {
                return false;
            }
            cyrillic |= isCyrillic;
            latin |= isLatin;
        }
        return latin != cyrillic && part.length() <= LONGEST;
    }

    private static String shown(String part) {
        return part.substring(0, Math.min(part.length(), LONGEST));
    }
}
