package org.birge.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.birge.web.Turns;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody takes away, as XLSX or CSV. Rows are read one by one and not kept, so the stream may come
 * straight from the database; it is closed at the end. One export writes once.
 *
 * <p>Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) gets an apostrophe
 * in front; numbers and dates stay what they are.
 *
 * @param name of the list: the sheet's name, cut to what Excel allows
 * @param rows each as long as the columns; an empty cell is null. NUMBER takes a Number, DATE a LocalDate, TEXT anything
 */
public record TableExport(String name, List<Column> columns, Stream<? extends List<? extends @Nullable Object>> rows) {

    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    /**
     * One column.
     *
     * @param width in characters, 1 to 255
     */
    public record Column(String heading, Kind kind, int width) {

        public static Column text(String heading, int width) {
            return new Column(heading, Kind.TEXT, width);
        }

        public static Column number(String heading) {
            return new Column(heading, Kind.NUMBER, 12);
        }

        public static Column date(String heading) {
            return new Column(heading, Kind.DATE, 12);
        }
    }

    /** The media type of {@link #writeXlsx}. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of {@link #writeCsv}. */
    public static final String CSV = "text/csv;charset=UTF-8";

    /** The word for a format asked for: csv, or xlsx for that and anything else. */
    public static String format(String asked) {
        return asked.equals("csv") ? "csv" : "xlsx";
    }

    public TableExport {
        columns = List.copyOf(columns);
    }

    /**
     * Answers with the list as a file.
     *
     * @param file its name without ending, plain letters
     * @param format csv or xlsx, see {@link #format}
     */
    public void send(HttpServletResponse response, String file, String format) throws IOException {
        boolean csv = format(format).equals("csv");
        Turns.over();
        response.setContentType(csv ? CSV : XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "." + format(format) + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (csv) {
            writeCsv(response.getOutputStream());
        } else {
            writeXlsx(response.getOutputStream());
        }
    }

    /** Writes a workbook of one sheet, the heading frozen, filtered and repeated in print. Leaves the stream open. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (rows) {
            XlsxWriter.write(this, out);
        }
    }

    /**
     * Writes UTF-8 with a byte order mark, cells parted by semicolons, decimals by commas and dates as 2026-11-21: what
     * Excel set to Azerbaijan, Kazakhstan or Russia opens with a double click. Leaves the stream open.
     */
    public void writeCsv(OutputStream out) throws IOException {
        try (rows) {
            CsvWriter.write(this, out);
        }
    }

    /** The text, harmless: a spreadsheet shows it and runs nothing. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    void checkLength(List<?> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells for " + columns.size() + " columns");
        }
    }
}
