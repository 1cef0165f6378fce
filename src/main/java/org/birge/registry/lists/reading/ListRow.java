package org.birge.registry.lists.reading;

import java.util.List;
import java.util.Map;

/** A row of a list with its cells by what they mean. */
public final class ListRow {

    private final SheetRows.Row row;
    private final ColumnMatch match;
    private final Map<Column, DateForm> usual;

    ListRow(SheetRows.Row row, ColumnMatch match, Map<Column, DateForm> usual) {
        this.row = row;
        this.match = match;
        this.usual = usual;
    }

    /** As a spreadsheet numbers it. */
    public int number() {
        return row.number();
    }

    /** All cells as they stand in the file, for giving a refused row back. */
    public List<String> cells() {
        return row.cells();
    }

    /** What stands in a column, empty when the file has no such column. */
    String cell(Column column) {
        return row.cell(match.place(column).orElse(-1));
    }

    /** The form most dates of this column have. */
    DateForm usual(Column column) {
        return usual.getOrDefault(column, DateForm.DOTTED);
    }
}
