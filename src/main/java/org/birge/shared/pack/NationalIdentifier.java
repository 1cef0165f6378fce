package org.birge.shared.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.birge.shared.Text;

/**
 * The identifier of a person in this country and how it is checked. It takes no notice of what it is asked about: never
 * log what is given here.
 */
public record NationalIdentifier(Kind kind, Text name, Text abbreviation, String example) {

    /** How identifiers are built. */
    public enum Kind {
        /** Azerbaijan: seven digits and Latin letters without I and O, upper case. */
        FIN(7, "[0-9A-HJ-NP-Z]{7}", "identifier.length.fin", "identifier.signs.fin"),
        /** Kazakhstan: birth date (yymmdd), century and sex, four digits, check digit by weights modulo 11. */
        IIN(12, "[0-9]{12}", "identifier.length.iin", "identifier.signs.iin");

        private final int length;
        private final Pattern form;
        private final String wrongLength;
        private final String wrongSigns;

        Kind(int length, String form, String wrongLength, String wrongSigns) {
            this.length = length;
            this.form = Pattern.compile(form);
            this.wrongLength = wrongLength;
            this.wrongSigns = wrongSigns;
        }

        private boolean formed(String identifier) {
            return form.matcher(identifier).matches();
        }
    }

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\p{Pd}]");
    private static final String CYRILLIC = "АВЕКМНРСТУХЅЈ";
    private static final String LATIN = "ABEKMHPCTYXSJ";

    /** Without blanks and dashes, in upper case, and with Latin letters for the Cyrillic ones that look like them; as it is stored and looked up. */
    public String normalise(String identifier) {
        String upper = BETWEEN.matcher(identifier).replaceAll("").toUpperCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(upper);
        for (int i = 0; i < latin.length(); i++) {
            int at = CYRILLIC.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }

    /** Empty when it is right, else the key of the message that says what is wrong. */
    public Optional<String> check(String identifier) {
        String given = normalise(identifier);
        if (given.length() != kind.length) {
            return Optional.of(kind.wrongLength);
        }
        if (!kind.formed(given)) {
            return Optional.of(kind.wrongSigns);
        }
        if (kind == Kind.IIN && birthDate(given).isEmpty()) {
            return Optional.of("identifier.birth-date.iin");
        }
        if (kind == Kind.IIN && checkDigit(given) != given.charAt(11) - '0') {
            return Optional.of("identifier.check-digit.iin");
        }
        return Optional.empty();
    }

    /** The birth date an identifier carries; empty where it carries none or an impossible one. */
    public Optional<LocalDate> birthDate(String identifier) {
        String given = normalise(identifier);
        if (kind != Kind.IIN || !kind.formed(given)) {
            return Optional.empty();
        }
        int century = given.charAt(6) - '0';
        if (century < 1 || century > 6) {
            return Optional.empty();
        }
        int year = 1800 + (century - 1) / 2 * 100 + Integer.parseInt(given.substring(0, 2));
        try {
            return Optional.of(LocalDate.of(
                    year, Integer.parseInt(given.substring(2, 4)), Integer.parseInt(given.substring(4, 6))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether an identifier says its bearer is a woman; empty where it does not say. */
    public Optional<Boolean> female(String identifier) {
        return birthDate(identifier).map(born -> (normalise(identifier).charAt(6) - '0') % 2 == 0);
    }

    /** Weights 1…11; where the rest is 10, weights 3…11, 1, 2; −1 where it is 10 again: such a number is not issued. */
    private static int checkDigit(String number) {
        int rest = rest(number, 0);
        if (rest == 10) {
            rest = rest(number, 2);
        }
        return rest == 10 ? -1 : rest;
    }

    private static int rest(String number, int shift) {
        int sum = 0;
        for (int place = 0; place < 11; place++) {
            sum += (number.charAt(place) - '0') * ((place + shift) % 11 + 1);
        }
        return sum % 11;
    }
}
