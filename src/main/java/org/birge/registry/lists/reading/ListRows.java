package org.birge.registry.lists.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.birge.registry.search.Fold;
import org.jspecify.annotations.Nullable;

/** The rows of a list below its heading, one at a time, without blank rows, repeated headings and sums. */
public final class ListRows implements Closeable {

    private static final Set<String> SUM_WORDS = Set.of(
            Fold.v1("cəmi"),
            Fold.v1("yekun"),
            Fold.v1("toplam"),
            Fold.v1("барлығы"),
            Fold.v1("жиыны"),
            Fold.v1("итого"),
            Fold.v1("всего"),
            Fold.v1("total"),
            Fold.v1("sum"));
    private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,2}\\)?");

    private final SheetRows rows;
    private final Header header;
    private final ColumnMatch match;
    private final ListForm form;
    private int skipped;

    ListRows(SheetRows rows, Header header, ColumnMatch match, ListForm form) {
        this.rows = rows;
        this.header = header;
        this.match = match;
        this.form = form;
    }

    /** The next row, null after the last. */
    public @Nullable ListRow next() throws IOException {
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.number() <= header.row() || row.blank()) {
                continue;
            }
            if (header.repeatedBy(row) || numbersColumns(row) || sums(row)) {
                skipped++;
                continue;
            }
            return new ListRow(row, match, form);
        }
        return null;
    }

    /** Repeated headings and sums passed over so far. */
    public int skipped() {
        return skipped;
    }

    /** The row under a heading that only numbers the columns: 1, 2, 3 … */
    private boolean numbersColumns(SheetRows.Row row) {
        if (row.number() != header.row() + 1) {
            return false;
        }
        List<String> filled = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.size() >= 3
                && filled.stream().allMatch(cell -> NUMBERED.matcher(cell).matches());
    }

    /** "Total: 1388" and the like: a word for a sum, and hardly anything else. */
    private static boolean sums(SheetRows.Row row) {
        List<String> filled = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.size() > 4) {
            return false;
        }
        for (String cell : filled) {
            String word = Fold.v1(cell.toLowerCase(Locale.ROOT)).split(" ")[0];
            if (SUM_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
