package org.birge.registry.lists.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody wrote it, taken apart. Whether there is such a day is another question.
 *
 * @param shortYear whether the year was written with two digits
 */
record DateText(DateForm form, int year, int month, int day, boolean shortYear) {

    /** A word for "year" with its endings, as in 1989-cu ildə, 1989 жылғы, 1989 г. */
    private static final String YEAR_WORD =
            "(?:-?\\s*c[iıuü]\\s+il\\p{L}*|il\\p{L}*|г\\.?|год\\p{L}*|ж\\.?|жыл\\p{L}*|y\\.?)";

    /** Behind the date a time, or a word for "year". */
    private static final String TAIL =
            "\\.?(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?\\s*(?:" + YEAR_WORD + ")?";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*([./\\-, ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})" + TAIL);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})" + TAIL);
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("(\\d{1,2})[-.\\s]*(\\p{L}{1,12})[-.,\\s]*(\\d{4}|\\d{2})" + TAIL);
    private static final Pattern WORD_FIRST = Pattern.compile("(\\p{L}{3,12})\\.?\\s*(\\d{1,2}),?\\s+(\\d{4})" + TAIL);
    private static final Pattern YEAR_THEN_WORD =
            Pattern.compile("(\\d{4})\\s*" + YEAR_WORD + "?\\s*(\\d{1,2})[-.\\s]*(\\p{L}{3,12})\\.?");
    private static final Pattern COUNTED = Pattern.compile("(\\d{5})(?:[.,]\\d*)?");

    /** 1 January 1920 and 1 January 2050 as a spreadsheet counts them; other numbers of five digits are no dates. */
    private static final int FIRST_COUNTED = 7306;

    private static final int LAST_COUNTED = 54789;
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);

    /** Empty when it is none of the forms. */
    static Optional<DateText> of(String text) {
        String date = NameText.spaced(text);
        Matcher dayFirst = DAY_FIRST.matcher(date);
        if (dayFirst.matches()) {
            DateForm form =
                    switch (dayFirst.group(2)) {
                        case "." -> DateForm.DOTTED;
                        case "/" -> DateForm.SLASHED;
                        case "-" -> DateForm.DASHED;
                        default -> DateForm.LOOSE;
                    };
            return Optional.of(read(form, dayFirst.group(4), number(dayFirst, 3), dayFirst.group(1)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return Optional.of(read(DateForm.ISO, yearFirst.group(1), number(yearFirst, 3), yearFirst.group(4)));
        }
        return inWords(date).or(() -> counted(date));
    }

    private static Optional<DateText> inWords(String date) {
        Matcher found = MONTH_IN_WORDS.matcher(date);
        if (found.matches()) {
            return inWords(found.group(3), found.group(2), found.group(1));
        }
        found = WORD_FIRST.matcher(date);
        if (found.matches()) {
            return inWords(found.group(3), found.group(1), found.group(2));
        }
        found = YEAR_THEN_WORD.matcher(date);
        return found.matches() ? inWords(found.group(1), found.group(3), found.group(2)) : Optional.empty();
    }

    private static Optional<DateText> inWords(String year, String word, String day) {
        OptionalInt month = MonthWords.month(word);
        return month.isEmpty() ? Optional.empty() : Optional.of(read(DateForm.WORDS, year, month.getAsInt(), day));
    }

    private static DateText read(DateForm form, String year, int month, String day) {
        return new DateText(form, Integer.parseInt(year), month, Integer.parseInt(day), year.length() == 2);
    }

    private static Optional<DateText> counted(String date) {
        Matcher counted = COUNTED.matcher(date);
        if (!counted.matches() || number(counted, 1) < FIRST_COUNTED || number(counted, 1) > LAST_COUNTED) {
            return Optional.empty();
        }
        LocalDate day = COUNTED_FROM.plusDays(number(counted, 1));
        return Optional.of(
                new DateText(DateForm.SERIAL, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The same with month and day the other way round, as in a column that names the month first. */
    DateText monthFirst() {
        return new DateText(DateForm.MONTH_FIRST, year, day, month, shortYear);
    }

    /**
     * The day meant; empty when there is no such day. Two digits mean the latest such year that does not lie behind the
     * given one.
     */
    Optional<LocalDate> day(Year latest) {
        int full = year;
        if (shortYear) {
            full = latest.getValue() / 100 * 100 + year;
            full = full > latest.getValue() ? full - 100 : full;
        }
        try {
            return Optional.of(LocalDate.of(full, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
