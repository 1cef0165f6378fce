package org.birge.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.birge.documents.TableExport.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a list as a workbook of one sheet. Text goes inline, so that no table of strings grows in memory. */
final class XlsxWriter {

    private static final int ROWS_KEPT = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;

    private XlsxWriter() {}

    static void write(TableExport table, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Birge", "1.0");
        Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
        heading(sheet, table.columns());
        int last = rows(sheet, table);
        sheet.setAutoFilter(0, 0, last, table.columns().size() - 1);
        workbook.finish();
    }

    private static void heading(Worksheet sheet, List<Column> columns) {
        for (int n = 0; n < columns.size(); n++) {
            Column column = columns.get(n);
            sheet.width(n, column.width());
            sheet.inlineString(0, n, TableExport.harmless(column.heading()));
            sheet.style(0, n).bold().wrapText(true).fillColor("E1EFEE").set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static int rows(Worksheet sheet, TableExport table) throws IOException {
        int line = 0;
        Iterator<? extends List<? extends @Nullable Object>> rows = table.rows().iterator();
        while (rows.hasNext()) {
            List<? extends @Nullable Object> row = rows.next();
            table.checkLength(row);
            line++;
            for (int n = 0; n < row.size(); n++) {
                Object value = row.get(n);
                if (value != null) {
                    cell(sheet, line, n, table.columns().get(n), value);
                }
            }
            if (line % ROWS_KEPT == 0) {
                sheet.flush();
            }
        }
        return line;
    }

    private static void cell(Worksheet sheet, int line, int n, Column column, Object value) {
        switch (column.kind()) {
            case TEXT -> sheet.inlineString(line, n, cut(TableExport.harmless(value.toString())));
            case NUMBER -> sheet.value(line, n, (Number) value);
            case DATE -> {
                sheet.value(line, n, (LocalDate) value);
                sheet.style(line, n).format("dd.mm.yyyy").set();
            }
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String named = allowed.isEmpty() ? "1" : allowed;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME).strip() : named;
    }
}
