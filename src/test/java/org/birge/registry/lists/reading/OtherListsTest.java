package org.birge.registry.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.birge.shared.pack.CountryPacks;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of other makings than those of shared/data, with the same kinds of trouble. */
class OtherListsTest {

    private static final Terms TERMS = new Terms(CountryPacks.load("az"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    static Stream<Arguments> makings() {
        String russian = """
                Отчёт по кадрам
                ФИО\tДолжность\tКод школы\tПИН\tДата рождения\tПол\tНагрузка (часов)\tПредмет\tДата приёма
                1\t2\t3\t4\t5\t6\t7\t8\t9
                Рзаева Лейла Эльдаровна\tучитель\t0908000\tJXYXPE9\t05/10/1989\tЖ\t18,5\tматематика\t01.09.2010

                Итого: 1
                """;
        String english = """
                E-mail|Post|First name|Family name|National ID|School code|Date of birth|Gender|Hours per week|Subject|Employed since
                |teacher|Leyla|Rzayeva|jxyxpe9|0908000|1989-10-05|F|18.5 h|mathematics|2010-09-01
                E-mail|Post|First name|Family name|National ID|School code|Date of birth|Gender|Hours per week|Subject|Employed since
                """;
        String azerbaijani = """
                "Vəzifəsi","Soyadı","Adı","Atasının adı","FİN kod","Məktəbin
                kodu","Doğulduğu tarix (gün.ay.il)","Cinsi","Dərs yükü","Tədris etdiyi fənn","İşə qəbul tarixi"
                "müəllim","Rzayeva","Leyla","Eldar qızı","JXYXPE9","0908000","32786","qadın","18,5","riyaziyyat","01.09.10"
                "Cəmi","1","","","","","","","","",""
                """;
        return Stream.of(
                Arguments.of("tabs, Windows-1251, title and numbers", russian, Charset.forName("windows-1251")),
                Arguments.of("UTF-16 big-endian without mark", russian, StandardCharsets.UTF_16BE),
                Arguments.of("UTF-16 little-endian without mark", russian, StandardCharsets.UTF_16LE),
                Arguments.of("bars, repeated heading", english, StandardCharsets.UTF_8),
                Arguments.of("bars, CR only", english.replace('\n', '\r'), StandardCharsets.US_ASCII),
                Arguments.of("quoted, line end in a heading, counted days", azerbaijani, StandardCharsets.UTF_8),
                Arguments.of("sep= line of Excel", "sep=,\r\n" + azerbaijani, StandardCharsets.UTF_16));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("makings")
    @DisplayName("The same teacher is read from lists of all makings")
    void sameTeacher(String making, String text, Charset charset) throws IOException {
        List<StaffLine> lines = StaffLists.read(Files.write(folder.resolve("list.bin"), text.getBytes(charset)));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.refused()).as(line.findings().toString()).isFalse();
            assertThat(line.surname()).isIn("Rzayeva", "Рзаева");
            assertThat(line.firstName()).isIn("Leyla", "Лейла");
            assertThat(line.schoolCode()).isEqualTo("0908000");
            assertThat(line.identifier()).isEqualTo("JXYXPE9");
            assertThat(line.bornOn()).isEqualTo("1989-10-05");
            assertThat(line.hiredOn()).isEqualTo("2010-09-01");
            assertThat(line.sex()).isEqualTo("f");
            assertThat(line.post()).isEqualTo("teacher");
            assertThat(line.weeklyLoad()).isEqualByComparingTo("18.5");
            assertThat(line.subject()).isNotNull();
        });
    }

    @Test
    @DisplayName("A workbook is read as what it shows: dates as dates, codes with their zeros when they are text")
    void workbook() throws IOException {
        Path file = folder.resolve("list.csv");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "Kadrlar haqqında məlumat");
            List<String> heading = List.of(
                    "Soyadı",
                    "Adı",
                    "FİN",
                    "Məktəbin kodu",
                    "Vəzifəsi",
                    "Doğum tarixi",
                    "Dərs yükü",
                    "İşə qəbul tarixi");
            for (int n = 0; n < heading.size(); n++) {
                sheet.value(2, n, heading.get(n));
            }
            sheet.value(3, 0, "Rzayeva");
            sheet.value(3, 1, "Leyla");
            sheet.value(3, 2, "JXYXPE9");
            sheet.value(3, 3, "0908000");
            sheet.value(3, 4, "müəllim");
            sheet.value(3, 5, LocalDate.of(1989, 10, 5));
            sheet.style(3, 5).format("dd.mm.yyyy").set();
            sheet.value(3, 6, 18.5);
            sheet.value(3, 7, 40422);
            sheet.value(5, 0, "Rzayeva");
            sheet.value(5, 1, "Günel");
            sheet.value(5, 2, "JXYXPE8");
            sheet.value(5, 3, 908000);
            sheet.value(5, 4, "müəllim");
        }
        assertThat(ListFile.look(file).form()).isEqualTo("XLSX");
        List<StaffLine> lines = StaffLists.read(file);
        assertThat(lines).extracting(StaffLine::row).containsExactly(4, 6);
        assertThat(lines).noneMatch(StaffLine::refused);
        assertThat(lines.getFirst().bornOn()).isEqualTo("1989-10-05");
        assertThat(lines.getFirst().hiredOn()).isEqualTo("2010-09-01");
        assertThat(lines.getFirst().weeklyLoad()).isEqualByComparingTo("18.5");
        assertThat(lines.getFirst().schoolCode()).isEqualTo("0908000");
        assertThat(lines.get(1).schoolCode()).isEqualTo("908000");
    }

    @Test
    @DisplayName(
            "Of a workbook the sheet that is the list is read, the others are named; headings over two rows and merged cells are understood")
    void sheets() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Təlimat").value(0, 0, "Doldurub göndərin");
            Worksheet sheet = workbook.newWorksheet("Kadrlar");
            String[][] rows = {
                {"Pedaqoji heyət"},
                {"Məktəb", "Şəxsi məlumat", null, null, "İş yeri"},
                {"kodu", "Soyadı", "Adı", "FİN", "Vəzifəsi"},
                {"0908000", "Rzayeva", "Leyla", "JXYXPE9", "müəllim"},
                {null, "Rzayeva", "Günel", "JXYXPE8", "müəllim"},
                {null, "Rzayeva", "Aysel", "JXYXPE7", "müəllim"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
            sheet.range(3, 0, 4, 0).merge();
            workbook.newWorksheet("Boş");
        }
        assertThat(ListFile.look(file).form()).isEqualTo("XLSX, Kadrlar");
        assertThat(ListFile.look(file).leftOut()).containsExactly("Təlimat");
        assertThat(StaffLists.read(file)).extracting(StaffLine::schoolCode).containsExactly("0908000", "0908000", "");
    }

    @Test
    @DisplayName("Windows-1254 and KZ-1048 are told from Windows-1251 by their letters")
    void codePages() throws IOException {
        String turkic = "Soyadı;Adı;FİN;Məktəbin kodu;Vəzifəsi\nGülməmmədov;Şahin;1;1;müəllim\n".replace('ə', 'e');
        ListFile file = ListFile.look(Files.write(folder.resolve("a.csv"), turkic.getBytes("windows-1254")));
        assertThat(file.form()).contains("windows-1254");
        assertThat(file.examples(0, 1)).containsExactly("Gülmemmedov");

        byte[] kazakh = "Тегі;Аты;ЖСН;Мектеп коды;Лауазымы\nСмаѓџлова;Гїлнџр;1;1;мџѓалім\n"
                .replace('ѓ', 'є')
                .replace('џ', 'ў')
                .getBytes("windows-1251");
        file = ListFile.look(Files.write(folder.resolve("b.csv"), kazakh));
        assertThat(file.form()).contains("KZ-1048");
        assertThat(file.examples(0, 1)).containsExactly("Смағұлова");
    }

    @Test
    @DisplayName(
            "Separators, quotes and line ends inside quotes belong to the cell; the row's number is the spreadsheet's")
    void quotes() throws IOException {
        String text =
                "Soyadı;Adı;FİN;Məktəbin kodu;Vəzifəsi;Fənni\r\n\r\nRzayev;Leyla;JXYXPE9;1;müəllim;\"a;b \"\"R\"\"\r\nc\"\r\n"
                        + "Rzayev;Ülvi;JXYXPE8;1;müəllim";
        List<StaffLine> lines = StaffLists.read(Files.writeString(folder.resolve("a.csv"), text));
        assertThat(lines).extracting(StaffLine::row).containsExactly(3, 4);
        assertThat(lines.getFirst().findings()).singleElement().satisfies(told -> assertThat(told.values())
                .containsExactly("a;b \"R\" c"));
    }

    @Test
    @DisplayName("A match corrected by a person is followed; what a list needs and has not is named")
    void corrected() throws IOException {
        ListFile file = ListFile.look(Files.writeString(
                folder.resolve("a.csv"), "A;Soyadı;Adı;FİN;Vəzifəsi\n0908000;Rzayev;Ülvi;JXYXPE8;müəllim"));
        assertThat(file.match().missing(ListKind.STAFF)).containsExactly(Column.SCHOOL_CODE);
        var places = new java.util.EnumMap<>(file.match().places());
        places.put(Column.SCHOOL_CODE, 0);
        ColumnMatch corrected = file.match().corrected(places);
        try (ListRows rows = file.rows(corrected)) {
            ListRow row = java.util.Objects.requireNonNull(rows.next());
            assertThat(new StaffReader(TERMS, TODAY).read(row).schoolCode()).isEqualTo("0908000");
        }
        places.put(Column.PHONE, 0);
        assertThatThrownBy(() -> file.match().corrected(places)).isInstanceOf(UnreadableList.class);
    }

    @Test
    @DisplayName("What is no list is refused by its content, whatever its name")
    void noList() {
        assertThat(FileKind.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of("<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isEqualTo(FileKind.OLD_EXCEL);
        assertThatThrownBy(() -> ListFile.look(Files.write(folder.resolve("a.csv"), new byte[0])))
                .hasMessage("registry.lists.file.empty");
        assertThatThrownBy(() -> ListFile.look(Files.write(folder.resolve("a.csv"), new byte[] {1, 0, 0, 0, 9, 0, 0})))
                .hasMessage("registry.lists.file.other");
        String endless = "Soyadı;Adı;FİN\nRzayev" + "x".repeat(40_000);
        assertThatThrownBy(() -> StaffLists.read(Files.writeString(folder.resolve("a.csv"), endless)))
                .hasMessage("registry.lists.file.cell-too-long");
    }
}
