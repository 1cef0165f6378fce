package org.birge.registry.lists.reading;

import java.util.List;

/** A row of a list with its cells by what they mean. */
public final class ListRow {

    private final SheetRows.Row row;
    private final ColumnMatch match;
    private final ListForm form;

    ListRow(SheetRows.Row row, ColumnMatch match, ListForm form) {
        this.row = row;
        this.match = match;
        this.form = form;
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
        return form.dates().getOrDefault(column, DateForm.DOTTED);
    }

    /** Whether the heading of full names names the first name before the surname. */
    boolean firstNameFirst() {
        return form.firstNameFirst();
    }

    /** Whether something stands behind the last column of the heading: a separator inside a value moved the cells. */
    boolean tooLong() {
        List<String> cells = row.cells();
        return cells.size() > form.width()
                && cells.subList(form.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    /** The length nearly all codes of schools have, 0 when they differ. */
    int codeLength() {
        return form.codeLength();
    }
}
