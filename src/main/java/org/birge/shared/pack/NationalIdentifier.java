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
        FIN,
        /** Kazakhstan: birth date (yymmdd), century and sex, four digits, check digit by weights modulo 11. */
        IIN
    }

    private static final Pattern FIN = Pattern.compile("[0-9A-HJ-NP-Z]{7}");
    private static final Pattern IIN = Pattern.compile("[0-9]{12}");

    /** Without blanks, in upper case; as it is stored and looked up. */
    public String normalise(String identifier) {
        return identifier.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Empty when it is right, else the key of the message that says what is wrong. */
    public Optional<String> check(String identifier) {
        String given = normalise(identifier);
        int length = kind == Kind.FIN ? 7 : 12;
        if (given.length() != length) {
            return Optional.of("identifier.length." + kindKey());
        }
        if (!(kind == Kind.FIN ? FIN : IIN).matcher(given).matches()) {
            return Optional.of("identifier.signs." + kindKey());
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
        if (kind != Kind.IIN || !IIN.matcher(given).matches()) {
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

    private String kindKey() {
        return kind.name().toLowerCase(Locale.ROOT);
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
