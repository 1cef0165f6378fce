package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.birge.documents.TableExport.Column;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("Məktəb", 40), Column.number("Şagird"), Column.date("Tarix"));

    @Test
    void aWorkbookKeepsTextNumbersAndDates() throws Exception {
        List<Row> rows =
                xlsx(Arrays.asList("Қызылорда, №3", 412, LocalDate.of(2026, 11, 21)), Arrays.asList("007", null, null));
        assertThat(rows.get(0).getCellText(1)).isEqualTo("Şagird");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Қызылорда, №3");
        assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("412"));
        assertThat(rows.get(1).getCellAsDate(2))
                .contains(LocalDate.of(2026, 11, 21).atStartOfDay());
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(0)).isEqualTo("007");
    }

    @Test
    void csvHasAByteOrderMarkSemicolonsAndQuotesWhereNeeded() throws Exception {
        assertThat(csv(
                        Arrays.asList(
                                "3 nömrəli; \"Lider\"\nQuba", new BigDecimal("71.50"), LocalDate.of(2026, 11, 21)),
                        Arrays.asList("b", -5, null)))
                .isEqualTo(
                        "\uFEFFMəktəb;Şagird;Tarix\r\n\"3 nömrəli; \"\"Lider\"\"\nQuba\";71,50;2026-11-21\r\nb;-5;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+994501234567", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")"})
    void textThatLooksLikeAFormulaIsNeutralised(String text) throws Exception {
        assertThat(xlsx(Arrays.asList(text, 1, null)).get(1).getCell(0).getType())
                .isEqualTo(CellType.STRING);
        assertThat(xlsx(Arrays.asList(text, 1, null)).get(1).getCellText(0)).startsWith("'" + text.charAt(0));
        assertThat(csv(Arrays.asList(text, 1, null))).containsAnyOf("\n'" + text.charAt(0), "\n\"'" + text.charAt(0));
    }

    @Test
    void theStreamOfRowsIsClosed() throws Exception {
        var closed = new AtomicBoolean();
        Stream<List<Object>> rows =
                Stream.of(List.<Object>of("a", 1, LocalDate.EPOCH)).onClose(() -> closed.set(true));
        new TableExport("Məktəblər", COLUMNS, rows).writeCsv(OutputStream.nullOutputStream());
        assertThat(closed).isTrue();
    }

    @Test
    void aRowOfAnotherLengthIsAFault() {
        assertThatThrownBy(() -> csv(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sheetNamesThatExcelRefusesAreMended() throws Exception {
        var out = new ByteArrayOutputStream();
        new TableExport("Məktəblər [2026/27]: " + "ə".repeat(40), COLUMNS, Stream.of()).writeXlsx(out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().getName())
                    .hasSizeLessThanOrEqualTo(31)
                    .startsWith("Məktəblər");
        }
    }

    @Test
    void twoHundredThousandRowsNeedLittleMemory() throws Exception {
        SmallHeap.run(40, ManyRows.class);
    }

    static final class ManyRows {
        public static void main(String[] arguments) throws Exception {
            new TableExport("Siyahı", COLUMNS, many()).writeXlsx(OutputStream.nullOutputStream());
            new TableExport("Siyahı", COLUMNS, many()).writeCsv(OutputStream.nullOutputStream());
        }

        private static Stream<List<Object>> many() {
            return IntStream.range(0, 200_000).mapToObj(n -> List.of("Ad və soyad nömrə " + n, n, LocalDate.EPOCH));
        }
    }

    private static List<Row> xlsx(List<?>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        new TableExport("Siyahı", COLUMNS, Stream.of(rows)).writeXlsx(out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String csv(List<?>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        new TableExport("Siyahı", COLUMNS, Stream.of(rows)).writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
