package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row and gathers what is to be told about them. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(\\p{L}+\\.?)?");

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

    /** A text that is not a name: only its spaces are mended, and nobody is told. */
    String text(Column column) {
        return NameText.spaced(row.cell(column));
    }

    /** A name in one script and with its spaces and ə in order. */
    String name(Column column) {
        return name(column, row.cell(column));
    }

    String name(Column column, String typed) {
        String spaced = NameText.spaced(typed);
        if (!spaced.equals(typed)) {
            tell(Finding.mended(column, "spaces", spaced));
        }
        String schwa = NameText.schwa(spaced);
        if (!schwa.equals(spaced)) {
            tell(Finding.mended(column, "schwa", schwa));
        }
        String oneScript = NameText.oneScript(schwa);
        if (!oneScript.equals(schwa)) {
            tell(Finding.mended(column, "script", oneScript));
        }
        return oneScript;
    }

    /** Null when the cell is empty or, told so, when there is no such day. */
    @Nullable
    LocalDate date(Column column, LocalDate today) {
        String typed = text(column);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<DateText> date = DateText.of(typed);
        Optional<LocalDate> day = date.flatMap(found -> found.day(Year.of(today.getYear())));
        if (day.isEmpty()) {
            tell(Finding.refused(column, "date", typed));
            return null;
        }
        DateText read = date.orElseThrow();
        if (read.shortYear()) {
            tell(Finding.mended(column, "year", typed, day.get().toString()));
        } else if (read.form() != row.usual(column)) {
            tell(Finding.mended(column, "date", typed, day.get().toString()));
        }
        return day.get();
    }

    /** A number with point or comma, with or without a unit behind it. */
    @Nullable
    BigDecimal number(Column column) {
        String typed = text(column).replace(',', '.').replace("\u2212", "-");
        if (typed.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches()) {
            tell(Finding.refused(column, "number", typed));
            return null;
        }
        return new BigDecimal(number.group(1));
    }

    /** A code or number; a spreadsheet's ".0" behind whole numbers is taken off. Zeros in front are never guessed. */
    String code(Column column) {
        String typed = text(column);
        return typed.matches("\\d+\\.0") ? typed.substring(0, typed.length() - 2) : typed;
    }
}
