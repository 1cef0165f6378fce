package org.birge.registry.lists.reading;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.birge.documents.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** A workbook; its first sheet is the list. Measured before it is opened. */
record Workbook(Path file) implements ListFile.Sheet {

    @Override
    public SheetRows open() {
        return new Rows(Spreadsheet.rows(file, Spreadsheet.Limits.USUAL));
    }

    @Override
    public String form() {
        return "XLSX";
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
