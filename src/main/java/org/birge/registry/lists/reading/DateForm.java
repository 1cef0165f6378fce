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
    /** 1989-10-05, as spreadsheets hand over real dates. */
    ISO,
    /** 32786, the days since 30 December 1899 that a spreadsheet counts inside. */
    SERIAL;

    /** Of each column of dates, the form most of the first rows have. */
    static Map<Column, DateForm> usual(List<SheetRows.Row> first, ColumnMatch match) {
        Map<Column, DateForm> usual = new EnumMap<>(Column.class);
        for (Column column : List.of(Column.BORN_ON, Column.HIRED_ON)) {
            Map<DateForm, Integer> counts = new EnumMap<>(DateForm.class);
            for (SheetRows.Row row : first) {
                Optional<DateText> date =
                        DateText.of(row.cell(match.place(column).orElse(-1)));
                date.ifPresent(found -> counts.merge(found.form(), 1, Integer::sum));
            }
            usual.put(column, most(counts));
        }
        return usual;
    }

    private static DateForm most(Map<DateForm, Integer> counts) {
        DateForm most = DOTTED;
        for (var count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return most;
    }
}
