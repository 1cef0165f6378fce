package org.birge.registry.lists.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.birge.documents.Spreadsheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook and the sheet of it that is the list. Measured before it is opened.
 *
 * @param leftOut names of the other sheets that hold something and can be seen
 */
record Workbook(Spreadsheet file, int sheet, String name, List<String> leftOut) implements ListFile.Sheet {

    /** Of the first sheets the one whose heading says the most; the first of equals. */
    static Workbook look(Path file) throws IOException {
        Spreadsheet workbook = Spreadsheet.of(file, Spreadsheet.Limits.USUAL);
        List<Spreadsheet.Sheet> sheets =
                workbook.sheets().stream().filter(Spreadsheet.Sheet::visible).toList();
        Workbook best = null;
        double bestScore = -1;
        List<String> filled = new ArrayList<>();
        for (Spreadsheet.Sheet sheet : sheets) {
            Workbook candidate = new Workbook(workbook, sheet.index(), sheet.name(), List.of());
            List<SheetRows.Row> first = ListFile.first(candidate);
            boolean blank = first.stream().allMatch(SheetRows.Row::blank);
            double score = blank ? 0 : Header.among(first).score();
            if (!blank) {
                filled.add(sheet.name());
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best == null) {
            throw new UnreadableList("registry.lists.file.empty");
        }
        String chosen = best.name;
        filled.remove(chosen);
        return new Workbook(workbook, best.sheet, chosen, List.copyOf(filled));
    }

    @Override
    public SheetRows open() {
        return new Rows(file.rows(sheet));
    }

    @Override
    public boolean separated() {
        return false;
    }

    @Override
    public String form() {
        return leftOut.isEmpty() ? "XLSX" : "XLSX, " + name;
    }

    private static final class Rows implements SheetRows {

        private final Stream<List<String>> rows;
        private final Iterator<List<String>> iterator;
        private int number;

        Rows(Stream<List<String>> rows) {
            this.rows = rows;
            this.iterator = rows.iterator();
        }

        @Override
        public @Nullable Row next() {
            return iterator.hasNext() ? new Row(++number, iterator.next()) : null;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
