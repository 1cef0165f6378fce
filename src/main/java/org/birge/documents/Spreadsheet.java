package org.birge.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads what people upload as XLSX: measured before it is opened, row by row, every cell as the person sees it. */
public final class Spreadsheet {

    /**
     * How much a file may hold.
     *
     * @param inflatedBytes of all parts together, unpacked
     * @param entries of the archive
     * @param rows of any sheet, the heading included
     * @param columns of a row
     */
    public record Limits(long inflatedBytes, int entries, int rows, int columns) {

        /** For lists of schools, people and results: 50,000 rows under a heading. */
        public static final Limits USUAL = new Limits(200L << 20, 200, 50_001, 200);
    }

    /** A sheet of a workbook; visible when the person who opens the workbook sees it. */
    public record Sheet(int index, String name, boolean visible) {}

    private final Path xlsx;
    private final Limits limits;
    private final WorkbookParts parts;

    private Spreadsheet(Path xlsx, Limits limits) {
        this.xlsx = xlsx;
        this.limits = limits;
        this.parts = ArchiveCheck.of(xlsx, limits);
    }

    /**
     * A workbook that was measured.
     *
     * @throws UnsafeFile when the file is no workbook or goes beyond the limits
     */
    public static Spreadsheet of(Path xlsx, Limits limits) {
        return new Spreadsheet(xlsx, limits);
    }

    /** The rows of the first sheet, as {@link #rows(int)} gives them. */
    public static Stream<List<String>> rows(Path xlsx, Limits limits) {
        return of(xlsx, limits).rows(0);
    }

    /**
     * The sheets in their order.
     *
     * @throws UnsafeFile when the file is no workbook
     */
    public List<Sheet> sheets() {
        try (ReadableWorkbook workbook = open()) {
            return workbook.getSheets()
                    .map(sheet -> new Sheet(
                            sheet.getIndex(), sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE))
                    .toList();
        } catch (IOException | RuntimeException broken) {
            throw new UnsafeFile("documents.file.no-workbook");
        }
    }

    /**
     * The rows of a sheet, to be closed. A row left out in the sheet is an empty list, so a row's position is its
     * number in the sheet. Empty cells are ""; text is stripped; dates are ISO (2026-11-21), numbers plain, codes with
     * leading zeros as shown. What stands in cells that are merged downwards stands in each of their rows.
     *
     * @param sheet from 0
     * @throws UnsafeFile when the file is no workbook or goes beyond the limits, at once or while reading on
     */
    public Stream<List<String>> rows(int sheet) {
        ReadableWorkbook workbook = null;
        try {
            workbook = open();
            ReadableWorkbook opened = workbook;
            Spliterator<Row> all =
                    workbook.getSheet(sheet).orElseThrow().openStream().spliterator();
            var rows = new Rows(all, workbook.isDate1904(), parts.merged(sheet).walk(), limits);
            return StreamSupport.stream(rows, false).onClose(() -> close(opened));
        } catch (IOException | RuntimeException broken) {
            close(workbook);
            throw new UnsafeFile("documents.file.no-workbook");
        }
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(xlsx.toFile(), new ReadingOptions(true, false));
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows extends AbstractSpliterator<List<String>> {

        private final Spliterator<Row> sheet;
        private final boolean from1904;
        private final MergedCells.Walk merged;
        private final Limits limits;
        private @Nullable Row waiting;
        private int number;

        Rows(Spliterator<Row> sheet, boolean from1904, MergedCells.Walk merged, Limits limits) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.sheet = sheet;
            this.from1904 = from1904;
            this.merged = merged;
            this.limits = limits;
        }

        @Override
        public boolean tryAdvance(Consumer<? super List<String>> taker) {
            try {
                if (waiting == null && !sheet.tryAdvance(row -> waiting = row)) {
                    return false;
                }
            } catch (ExcelReaderException broken) {
                throw new UnsafeFile("documents.file.no-workbook");
            }
            Row row = waiting;
            if (row == null || row.getRowNum() > limits.rows()) {
                throw new UnsafeFile("documents.file.too-many-rows", limits.rows());
            }
            number++;
            if (row.getRowNum() > number) {
                taker.accept(List.of());
                return true;
            }
            waiting = null;
            taker.accept(cells(row));
            return true;
        }

        private List<String> cells(Row row) {
            if (row.getCellCount() > limits.columns()) {
                throw new UnsafeFile("documents.file.too-many-columns", limits.columns());
            }
            var cells = new ArrayList<String>(row.getCellCount());
            for (Cell cell : row) {
                cells.add(cell == null ? "" : CellText.of(cell, from1904));
            }
            merged.fill(row.getRowNum(), cells);
            return Collections.unmodifiableList(cells);
        }
    }
}
