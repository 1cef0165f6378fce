package org.birge.registry.lists.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What only several rows of a list tell about each of them.
 *
 * @param dates the form most dates of a column have
 * @param firstNameFirst whether full names begin with the first name, as their heading says
 * @param codeLength of nearly all codes of schools, 0 when they differ
 * @param width the number of cells beyond which nothing may stand
 */
record ListForm(Map<Column, DateForm> dates, boolean firstNameFirst, int width, int codeLength) {

    private static final Pattern FIRST_NAME_FIRST = Pattern.compile(
            "^\\s*(?:ad|adı|müəllimin adı|имя|аты|есімі|first name|given name|name)\\b.*(?:soyad|фамил|тегі|surname|last name|family).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    static ListForm of(List<SheetRows.Row> first, Header header, ColumnMatch match, boolean separated) {
        String fullName = match.place(Column.FULL_NAME).isEmpty()
                ? ""
                : match.headings().get(match.place(Column.FULL_NAME).getAsInt());
        return new ListForm(
                DateForm.usual(first, match),
                FIRST_NAME_FIRST.matcher(fullName.toLowerCase(Locale.ROOT)).matches(),
                separated ? width(first, header, match.headings().size()) : Integer.MAX_VALUE,
                codeLength(first, header, match.place(Column.CODE).orElse(-1)));
    }

    /** As wide as the heading, unless many rows say more: then it is the heading that lacks something. */
    private static int width(List<SheetRows.Row> first, Header header, int headings) {
        List<SheetRows.Row> below = first.stream()
                .filter(row -> row.number() > header.row() && !row.blank())
                .toList();
        long longer = below.stream().filter(row -> filled(row) > headings).count();
        return longer * 3 > below.size() && below.size() > 3 ? Integer.MAX_VALUE : headings;
    }

    private static int filled(SheetRows.Row row) {
        int last = row.cells().size();
        while (last > 0 && row.cells().get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static int codeLength(List<SheetRows.Row> first, Header header, int place) {
        Map<Integer, Long> counts = first.stream()
                .filter(row -> row.number() > header.row() && !row.cell(place).isBlank())
                .collect(Collectors.groupingBy(
                        row -> NameText.spaced(row.cell(place)).length(), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .filter(count -> all > 3 && count.getValue() * 4 > all * 3)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
