package org.birge.registry.lists.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms in which lists write dates. */
enum DateForm {
    /** 05.10.1989, the usual one. */
    DOTTED,
    /** 05/10/1989, the day first. */
    SLASHED,
    /** 05-10-1989, the day first. */
    DASHED,
    /** 10/05/1989, the month first; told only by a whole column, never by one date. */
    MONTH_FIRST,
    /** 05 10 1989 or 05,10,1989. */
    LOOSE,
    /** 5 oktyabr 1989. */
    WORDS,
    /** 1989-10-05, as spreadsheets hand over real dates. */
    ISO,
    /** 32786, the days since 30 December 1899 that a spreadsheet counts inside. */
    SERIAL;

    /** Of each column of dates, the form most of the first rows have. */
    static Map<Column, DateForm> usual(List<SheetRows.Row> first, ColumnMatch match) {
        Map<Column, DateForm> usual = new EnumMap<>(Column.class);
        for (Column column : List.of(Column.BORN_ON, Column.HIRED_ON)) {
            int place = match.place(column).orElse(-1);
            List<DateText> dates = first.stream()
                    .map(row -> DateText.of(row.cell(place)))
                    .flatMap(Optional::stream)
                    .toList();
            usual.put(column, monthFirst(dates) ? MONTH_FIRST : most(dates));
        }
        return usual;
    }

    /** Whether days stand where months should, often, and nowhere the other way round. */
    private static boolean monthFirst(List<DateText> dates) {
        List<DateText> mayBe = dates.stream()
                .filter(date -> date.form() == SLASHED || date.form() == DASHED)
                .toList();
        long swapped = mayBe.stream()
                .filter(date -> date.month() > 12 && date.month() <= 31 && date.day() <= 12)
                .count();
        return swapped * 4 > mayBe.size() && mayBe.stream().noneMatch(date -> date.day() > 12);
    }

    private static DateForm most(List<DateText> dates) {
        Map<DateForm, Integer> counts = new EnumMap<>(DateForm.class);
        dates.forEach(date -> counts.merge(date.form(), 1, Integer::sum));
        DateForm most = DOTTED;
        for (var count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return most;
    }
}
