package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.birge.documents.Spreadsheet.Limits;
import org.birge.documents.TableExport.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    private static final Limits SMALL = new Limits(1 << 20, 50, 100, 50);

    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsThePersonSeesThem() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "  007 ");
            sheet.value(0, 1, 5.0);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, LocalDate.of(2026, 11, 21));
            sheet.style(0, 3).format("dd.mm.yyyy").set();
            sheet.value(0, 4, LocalDateTime.of(2026, 11, 21, 9, 30));
            sheet.style(0, 4).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 5, 901225300123L);
            sheet.value(0, 6, 42);
            sheet.style(0, 6).format("00000").set();
            sheet.value(0, 7, true);
            sheet.value(0, 9, -3.5);
            sheet.value(0, 10, 12);
            sheet.style(0, 10).format("0\\d").set();
        });
        assertThat(read(file, SMALL))
                .containsExactly(List.of(
                        "007",
                        "5",
                        "0.3",
                        "2026-11-21",
                        "2026-11-21T09:30",
                        "901225300123",
                        "00042",
                        "true",
                        "",
                        "-3.5",
                        "12"));
    }

    @Test
    void aRowsPositionIsItsNumberInTheSheet() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(3, 1, "b");
        });
        assertThat(read(file, SMALL)).containsExactly(List.of("a"), List.of(), List.of(), List.of("", "b"));
    }

    @Test
    void onlyTheFirstSheetIsRead() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "test", "1.0");
            book.newWorksheet("a").value(0, 0, "first");
            book.newWorksheet("b").value(0, 0, "second");
            book.finish();
        }
        assertThat(read(file, SMALL)).containsExactly(List.of("first"));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
        Path file = changed("xl/bomb.xml", " ".repeat(3 << 20));
        assertThat(Files.size(file)).isLessThan(20_000);
        refused(file, SMALL, "documents.file.too-big-inside");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Path file = folder.resolve("many.xlsx");
        var parts = new TreeMap<String, String>();
        IntStream.range(0, 60).forEach(n -> parts.put("part" + n, "x"));
        zip(file, parts);
        refused(file, SMALL, "documents.file.too-big-inside");
    }

    @Test
    void tooManyRowsAreRefusedBeforeTheFirstIsRead() throws IOException {
        Path file = workbook(sheet -> IntStream.range(0, 101).forEach(n -> sheet.value(n, 0, "a")));
        refused(file, SMALL, "documents.file.too-many-rows");
    }

    @Test
    void aRowNumberBeyondTheLimitIsRefused() throws IOException {
        Path file = workbook(sheet -> sheet.value(1_000_000, 0, "far"));
        refused(file, SMALL, "documents.file.too-many-rows");
    }

    @Test
    void tooManyColumnsAreRefused() throws IOException {
        Path file = workbook(sheet -> sheet.value(0, 50, "far"));
        refused(file, SMALL, "documents.file.too-many-columns");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        Path file = changed(
                "xl/workbook.xml",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><workbook>&x;</workbook>");
        refused(file, SMALL, "documents.file.no-workbook");
    }

    @Test
    void aColumnNameThatDoesNotExistIsRefused() throws IOException {
        Path file = changed(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>");
        refused(file, SMALL, "documents.file.too-many-columns");
    }

    @Test
    void aFormulaSharedByManyCellsIsCountedAsOftenAsItIsSpeltOut() throws IOException {
        var cells =
                new StringBuilder("<c r='A1'><f t='shared' ref='A1:A40' si='0'>" + "A1+".repeat(20_000) + "1</f></c>");
        for (int n = 2; n <= 40; n++) {
            cells.append("<c r='A").append(n).append("'><f t='shared' si='0'/><v>1</v></c>");
        }
        Path file = changed(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>");
        refused(file, SMALL, "documents.file.too-big-inside");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "ad;soyad");
        refused(text, SMALL, "documents.file.no-workbook");
        Path archive = folder.resolve("archive.xlsx");
        zip(archive, new TreeMap<>(Map.of("a.txt", "a")));
        refused(archive, SMALL, "documents.file.no-workbook");
    }

    @Test
    void fiftyThousandRowsFitIntoASmallHeap() throws Exception {
        Path file = folder.resolve("many.xlsx");
        var rows = IntStream.range(0, 50_000)
                .mapToObj(n -> List.<Object>of(
                        "Soyad " + n, "Ad " + n % 700, "kod" + n, LocalDate.EPOCH.plusDays(n % 9000), n));
        var columns = List.of(
                Column.text("a", 9), Column.text("b", 9), Column.text("c", 9), Column.date("d"), Column.number("e"));
        try (OutputStream out = Files.newOutputStream(file)) {
            new TableExport("a", columns, rows).writeXlsx(out);
        }
        SmallHeap.run(40, Count.class, file.toString());
    }

    static final class Count {
        public static void main(String[] arguments) {
            try (Stream<List<String>> rows = Spreadsheet.rows(Path.of(arguments[0]), Limits.USUAL)) {
                if (rows.filter(row -> row.size() == 5).count() != 50_001) {
                    System.exit(1);
                }
            }
        }
    }

    private static void refused(Path file, Limits limits, String key) {
        assertThatThrownBy(() -> read(file, limits))
                .isInstanceOfSatisfying(
                        UnsafeFile.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static List<List<String>> read(Path file, Limits limits) {
        try (Stream<List<String>> rows = Spreadsheet.rows(file, limits)) {
            return rows.toList();
        }
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "test", "1.0");
            content.accept(book.newWorksheet("a"));
            book.finish();
        }
        return file;
    }

    private Path changed(String part, String content) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var archive = new ZipFile(workbook(sheet -> sheet.value(0, 0, "a")).toFile())) {
            archive.stream().forEach(entry -> {
                try {
                    parts.put(
                            entry.getName(),
                            new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        parts.put(part, content);
        Path file = folder.resolve("changed.xlsx");
        zip(file, parts);
        return file;
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
