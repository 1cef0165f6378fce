package org.birge.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.birge.documents.TableExport.Column;
import org.birge.documents.TableExport.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a list as CSV. */
final class CsvWriter {

    private CsvWriter() {}

    static void write(TableExport table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        List<Column> columns = table.columns();
        for (int n = 0; n < columns.size(); n++) {
            cell(text, n, TableExport.harmless(columns.get(n).heading()));
        }
        text.write("\r\n");
        Iterator<? extends List<? extends @Nullable Object>> rows = table.rows().iterator();
        while (rows.hasNext()) {
            List<? extends @Nullable Object> row = rows.next();
            table.checkLength(row);
            for (int n = 0; n < columns.size(); n++) {
                cell(text, n, words(row.get(n), columns.get(n).kind()));
            }
            text.write("\r\n");
        }
        text.flush();
    }

    private static void cell(Writer text, int column, String words) throws IOException {
        if (column > 0) {
            text.write(';');
        }
        boolean quoted = words.indexOf(';') >= 0
                || words.indexOf('"') >= 0
                || words.indexOf('\n') >= 0
                || words.indexOf('\r') >= 0;
        text.write(quoted ? '"' + words.replace("\"", "\"\"") + '"' : words);
    }

    private static String words(@Nullable Object value, Kind kind) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TEXT -> TableExport.harmless(value.toString());
            case NUMBER ->
                new BigDecimal(((Number) value).toString()).toPlainString().replace('.', ',');
            case DATE -> ((LocalDate) value).toString();
        };
    }
}
