package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as lists write them, with the units they may carry. Another unit is another quantity and is not read. */
final class NumberText {

    private static final Pattern HOURS = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)\\s*"
            + "(?:saat|st|s|ч|час|часа|часов|сағат|сағ|h|hr|hrs|hour|hours)?\\.?(?:\\s*/\\s*\\p{L}{1,6}\\.?)?");
    private static final Pattern DEGREES = Pattern.compile(
            "([+-]?\\d{1,7}(?:\\.\\d{1,15})?)\\s*(?:[°º]\\s*"
                    + "(?:(\\d{1,2}(?:\\.\\d{1,9})?)\\s*['′’]\\s*)?(?:(\\d{1,2}(?:\\.\\d{1,9})?)\\s*(?:[\"″”]|''|′′)\\s*)?)?([nsew]?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private NumberText() {}

    /** Hours, with point or comma, with or without a word for them behind. */
    static Optional<BigDecimal> hours(String text) {
        Matcher hours = HOURS.matcher(plain(text));
        return hours.matches() ? Optional.of(new BigDecimal(hours.group(1))) : Optional.empty();
    }

    /** Degrees as a decimal or with minutes and seconds; south and west are negative. */
    static Optional<BigDecimal> degrees(String text) {
        Matcher degrees = DEGREES.matcher(plain(text));
        if (!degrees.matches()) {
            return Optional.empty();
        }
        BigDecimal minutes =
                part(degrees.group(2)).add(part(degrees.group(3)).divide(SIXTY, java.math.MathContext.DECIMAL64));
        BigDecimal whole = new BigDecimal(degrees.group(1));
        BigDecimal more = minutes.divide(SIXTY, java.math.MathContext.DECIMAL64);
        BigDecimal all = whole.signum() < 0 ? whole.subtract(more) : whole.add(more);
        boolean negative = degrees.group(4).equals("s") || degrees.group(4).equals("w");
        return Optional.of(negative ? all.negate() : all);
    }

    private static BigDecimal part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static String plain(String text) {
        return text.replace(',', '.').replace('\u2212', '-').toLowerCase(Locale.ROOT);
    }
}
