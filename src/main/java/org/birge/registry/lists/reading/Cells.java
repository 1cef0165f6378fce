package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row and gathers what is to be told about them. */
final class Cells {

    /** What people put into a cell to say that there is nothing to say, beside dashes and dots. */
    private static final Set<String> NOTHING =
            Set.of("yox", "yoxdur", "жоқ", "нет", "нету", "none", "no", "n/a", "н/д", "null", "nil", "#н/д", "#n/a");

    private static final String DASHES = "-–—_.…*";

    private final ListRow row;
    private final List<Finding> findings = new ArrayList<>();

    Cells(ListRow row) {
        this.row = row;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    /** A text that is not a name: only its spaces are mended, and nobody is told. Empty also where a dash or "none" stands. */
    String text(Column column) {
        String text = NameText.spaced(row.cell(column));
        return text.length() <= 6 && saysNothing(text) ? "" : text;
    }

    private static boolean saysNothing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) || text.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
    }

    /** A name in one script and with its spaces and ə in order. */
    String name(Column column) {
        String typed = text(column).isEmpty() ? "" : row.cell(column);
        String spaced = mended(column, "spaces", typed, NameText.spaced(typed));
        String schwa = mended(column, "schwa", spaced, NameText.schwa(spaced));
        return mended(column, "script", schwa, NameText.oneScript(schwa));
    }

    /** The name of a person: besides, without quotation marks and neither in capitals nor in small letters alone. */
    String personName(Column column, Locale locale) {
        String name = name(column);
        String bare = mended(column, "signs", name, NameText.unquoted(name));
        return mended(column, "capitals", bare, Capitals.mend(bare, locale));
    }

    private String mended(Column column, String key, String before, String after) {
        if (!after.equals(before)) {
            tell(Finding.mended(column, key, after));
        }
        return after;
    }

    /** Null when the cell is empty or, told so, when there is no such day. */
    @Nullable
    LocalDate date(Column column, LocalDate today) {
        String typed = text(column);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<DateText> date = DateText.of(typed).map(found -> asUsual(found, row.usual(column)));
        if (date.isEmpty()) {
            tell(Finding.refused(column, "date-unread", typed));
            return null;
        }
        Optional<LocalDate> day = date.flatMap(found -> found.day(Year.of(today.getYear())));
        if (day.isEmpty()) {
            tell(Finding.refused(column, "date", typed));
            return null;
        }
        DateText read = date.orElseThrow();
        if (read.shortYear()) {
            tell(Finding.mended(column, "year", typed, day.get().toString()));
        } else if (read.form() != row.usual(column) || read.form() == DateForm.MONTH_FIRST) {
            tell(Finding.mended(column, "date", typed, day.get().toString()));
        }
        return day.get();
    }

    private static DateText asUsual(DateText date, DateForm usual) {
        boolean swapped =
                usual == DateForm.MONTH_FIRST && (date.form() == DateForm.SLASHED || date.form() == DateForm.DASHED);
        return swapped ? date.monthFirst() : date;
    }

    /** A number as it is read; null when the cell is empty or, told so, when it is none. */
    @Nullable
    BigDecimal number(Column column, Function<String, Optional<BigDecimal>> reading) {
        String typed = text(column);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number = reading.apply(typed);
        if (number.isEmpty()) {
            tell(Finding.refused(column, "number", typed));
        }
        return number.orElse(null);
    }

    /** A code or number; a spreadsheet's ".0" behind whole numbers is taken off. Zeros in front are never guessed. */
    String code(Column column) {
        String typed = text(column);
        return typed.matches("\\d+\\.0") ? typed.substring(0, typed.length() - 2) : typed;
    }

    /** The code of a school. No space belongs into one. */
    String schoolCode(Column column) {
        String code = code(column);
        return mended(column, "spaces", code, code.replace(" ", ""));
    }
}
