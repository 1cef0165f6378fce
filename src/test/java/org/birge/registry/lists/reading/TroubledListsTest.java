package org.birge.registry.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.pack.CountryPacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N1, N2: what offices do to their lists, row by row: what is forgivable is mended and told, the rest refused with its reason. */
class TroubledListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADING =
            "Məktəbin kodu;Soyadı;Adı;Ata adı;FİN;Doğum tarixi;Vəzifəsi;Fənni;Saat;İşə qəbul tarixi;E-poçt\n";

    @TempDir
    Path folder;

    @Test
    @DisplayName("Names in capitals, whole in one cell and in any order, dates in words, posts that say the subject")
    void capitals() throws IOException {
        assertThat(az("""
                Quba rayon Təhsil Şöbəsi;;;;;;;
                Pedaqoji kadrların siyahısı;;;;;;;
                №;Soyad, ad, ata adı;Doğum tarixi (gün, ay, il);FİN kodu;Tutduğu vəzifə;Hansı fənni tədris edir;Həftəlik dərs saatı;İşə başlama tarixi;Müəssisənin kodu
                1;İSMAYILOVA AYGÜN İSA QIZI;1 sentyabr 1989;jxyxpe9;Müəllim;Riyaziyyat;18,5;01 sentyabr 2019-cu il;0908000
                2;Rzayeva, Leyla Eldar qızı;12.03.1975;4XX ZMBZ;Müəllim (tarix);-;16 saat;15.09.99;0908000
                3;Leyla Eldar qızı Rzayeva;12.03.1975;W5U8TU8;riyaziyyat müəllimi;;16;yoxdur;="0908000"
                4;Əli Məmmədov;12.03.1975;MU6F5SA;müelim;fizka;16;15.09.1999;'0908000
                5;ƏLİYEV VƏLİ;31 fevral 1980;АВС12ЗЗ;kosmonavt;kimya;0,5 ştat;15.09.2109;0908000
                Cəmi;5;;;66,5
                """))
                .containsExactly(
                        "0908000 İsmayılova Aygün İsa qızı JXYXPE9 1989-09-01 teacher mathematics 18.5 2019-09-01 mended: capitals, identifier, date, date",
                        "0908000 Rzayeva Leyla Eldar qızı 4XXZMBZ 1975-03-12 teacher history 16 1999-09-15 mended: identifier, year, word",
                        "0908000 Rzayeva Leyla Eldar qızı W5U8TU8 1975-03-12 teacher mathematics 16 null mended: word",
                        "0908000 Məmmədov Əli  MU6F5SA 1975-03-12 teacher physics 16 1999-09-15 mended: order",
                        "refused: signs.fin, date, hired, post, number");
    }

    @Test
    @DisplayName("Russian headings in Windows-1251: declined posts, initials, lost zeros, wrong check digits")
    void russian() throws IOException {
        assertThat(read("kz", Charset.forName("windows-1251"), """
                Список педагогических работников\t\t
                № п/п\tФ.И.О. (полностью)\tИИН\tДата рожд.\tДолжность\tПредмет\tНагрузка, ч/нед\tДата поступления на работу\tКод орг. образования
                1\tИВАНОВА МАРИЯ ПЕТРОВНА\t891005401236\t5 октября 1989 г.\tУчитель математики\t\t18\t1 сентября 2012 года\t0520000
                2\tМария Петровна Иванова-Смирнова\t750312300775\t12.03.1975г.\tучитель начальных классов\t\t16\t15.08.98\t0520000
                3\tПетров С.\t011201600056\t02.12.2001\tУчительь\tматематика, физика\t18\tнет\t0520000
                4\tСейтова Айгуль\t11201600056\t01.12.2001\tУчитель\tфизика\t18\t\t0520000
                5\tСейтова Айгуль\t011201600057\t01.12.2001\tУчитель\tфизика\t18\t\t0520000
                """))
                .containsExactly(
                        "0520000 Иванова Мария Петровна 891005401236 1989-10-05 teacher mathematics 18 2012-09-01 mended: capitals, date, date, word",
                        "0520000 Иванова-Смирнова Мария Петровна 750312300775 1975-03-12 teacher primary 16 1998-08-15 mended: year, word",
                        "0520000 Петров С.  011201600056 2001-12-02 teacher mathematics 18 null noted: birth-date-of-identifier, subjects",
                        "refused: length.iin",
                        "refused: check-digit.iin");
    }

    @Test
    @DisplayName("A column that names the month first is read so throughout, and every date of it is told")
    void monthFirst() throws IOException {
        assertThat(az("""
                Last Name\tGiven Name(s)\tNational ID No.\tD.O.B.\tRole\tSubject(s)\tHrs/wk\tAppointment date\tInstitution Code
                Rzayeva\tLeyla\tJXYXPE9\t10/25/1989\tTeacher\tMaths\t18.0\t09/01/2010\t0908000
                Aliyev\tVali\tJXYXPE8\t05/10/1979\tDeputy Head\tPhysics\t12\t08/15/2001\t0908000
                """))
                .containsExactly(
                        "0908000 Rzayeva Leyla  JXYXPE9 1989-10-25 teacher mathematics 18.0 2010-09-01 mended: date, date",
                        "0908000 Aliyev Vali  JXYXPE8 1979-05-10 deputy-teaching physics 12 2001-08-15 mended: date, date");
    }

    @Test
    @DisplayName("Formulas, markup, digits, endless and mixed names are no names; signs around one are taken off")
    void names() throws IOException {
        String rest = ";JXYXPE9;05.10.1989;müəllim;fizika;18;01.09.2010;";
        List<String> refused = az(HEADING
                + Stream.of(
                                "=cmd|' /C calc'!A0;Leyla;",
                                "@SUM(1+1);Leyla;",
                                "-Rzayeva;Leyla;",
                                "<b>Rzayeva</b>;Leyla;",
                                "Rzayeva;<script>alert(1)</script>;",
                                "R".repeat(300) + ";Leyla;",
                                "Rzayeva;Leyla;" + "=x".repeat(150),
                                "Rzayeva;Leyla2;",
                                "Rzайeva;Leyla;",
                                "Rz?yeva;Leyla;")
                        .map(name -> "0908000;" + name + rest)
                        .collect(Collectors.joining("\n")));
        assertThat(refused).hasSize(10).allMatch(line -> line.matches("refused: (name|script|letters-lost)"));
        assertThat(az(HEADING + "0908000;Rza\u0001ye\u0007va;«Le\u200byla»;\u202eEldar qızı" + rest))
                .containsExactly(
                        "0908000 Rzayeva Leyla Eldar qızı JXYXPE9 1989-10-05 teacher physics 18 2010-09-01 mended: spaces, spaces, signs, spaces");
        assertThat(az(HEADING + "0908000;Leyla;Rzayeva;Eldar qızı" + rest))
                .containsExactly(
                        "0908000 Rzayeva Leyla Eldar qızı JXYXPE9 1989-10-05 teacher physics 18 2010-09-01 mended: order");
    }

    @Test
    @DisplayName("A quotation mark that nobody closed swallows no rows")
    void quotes() throws IOException {
        String rows = """
                0908000;"Rzayeva;Leyla;;JXYXPE9;;müəllim
                0908000;Rzayeva;Günel;;JXYXPE8;;müəllim
                0908000;Quliyev";Vəli;;JXYXPE6;;müəllim
                0908000;"Quliyev;Əli;;JXYXPE5;;müəllim
                """;
        assertThat(az(HEADING + rows)).hasSize(4).noneMatch(line -> line.startsWith("refused"));
        assertThat(az(HEADING + rows.replaceFirst("Quliyev\"", "Quliyev")))
                .hasSize(4)
                .noneMatch(line -> line.startsWith("refused"));
    }

    @Test
    @DisplayName(
            "A decimal comma that is also the separator moves the cells behind it: the row is refused, not misread")
    void moved() throws IOException {
        assertThat(az(HEADING.replace(';', ',') + "0908000,Rzayeva,Leyla,,JXYXPE9,,müəllim,fizika,18,5,01.09.2010,\n"
                        + "0908000,Rzayeva,Leyla,,JXYXPE8,,müəllim,fizika,18,01.09.2010,a@b.az,x\n"))
                .containsExactly("refused: date-unread", "refused: too-many-cells");
    }

    @Test
    @DisplayName(
            "One broken letter makes no other encoding; letters a code page could not hold are missed, not guessed")
    void broken() throws IOException {
        byte[] good =
                (HEADING + "0908000;Məmmədova;Günel;;JXYXPE8;;müəllim\n".repeat(9)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "0908000;R\u00ffzayeva;Leyla;;JXYXPE9;;direktor\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Stream.of(good, bad).reduce(new byte[0], TroubledListsTest::joined);
        assertThat(read("az", both)).hasSize(10).first().asString().startsWith("0908000 Məmmədova Günel");
        assertThat(read("az", both)).last().isEqualTo("refused: letters-lost");
        String lost = (HEADING + "0908000;Məmmədov;Şahin;;JXYXPE9;;müəllim\n0908000;Rzayev;Şahin;;JXYXPE8;;müəllim\n")
                .replace('ə', '?');
        assertThat(read("az", lost.getBytes("windows-1254")))
                .containsExactly(
                        "refused: letters-lost",
                        "0908000 Rzayev Şahin  JXYXPE8 null teacher null null null mended: word");
    }

    @Test
    @DisplayName("A school whose code is shorter than the others is taken with a word about lost zeros")
    void codes() throws IOException {
        String list =
                "Kod;Məktəbin adı;Rayon;Enlik\n0908001;A;Quba;41,36\n0908002;B;Quba;41°21'36\"N\n0908003;C;Quba;\n"
                        + "0908004;D;Quba;-\n908005;E;Quba;\n0908006;<b>F</b>;Quba;\n0908007;G;Quba;141\n";
        ListFile file = ListFile.look(Files.writeString(folder.resolve("list"), list));
        SchoolReader reader = new SchoolReader(new Terms(CountryPacks.load("az")));
        List<String> told = new ArrayList<>();
        try (ListRows rows = file.rows(file.match())) {
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                SchoolLine line = reader.read(row);
                told.add(line.code()
                        + line.findings().stream()
                                .map(finding -> " " + finding.weight() + " "
                                        + finding.key().replaceAll(".*\\.", ""))
                                .collect(Collectors.joining()));
                assertThat(line.latitude() == null
                                || line.refused()
                                || line.latitude().doubleValue() == 41.36)
                        .isTrue();
            }
        }
        assertThat(told)
                .containsExactly(
                        "0908001",
                        "0908002",
                        "0908003",
                        "0908004",
                        "908005 NOTE code-length",
                        "0908006 REFUSED name",
                        "0908007 REFUSED degrees");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private List<String> az(String text) throws IOException {
        return read("az", StandardCharsets.UTF_8, text);
    }

    private List<String> read(String country, Charset charset, String text) throws IOException {
        return read(country, text.getBytes(charset));
    }

    /** The rows as they were understood, with what was told. */
    private List<String> read(String country, byte[] bytes) throws IOException {
        ListFile file = ListFile.look(Files.write(folder.resolve("list"), bytes));
        StaffReader reader = new StaffReader(new Terms(CountryPacks.load(country)), TODAY);
        List<String> lines = new ArrayList<>();
        try (ListRows rows = file.rows(file.match())) {
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                lines.add(shown(reader.read(row)));
            }
        }
        return lines;
    }

    private static String shown(StaffLine line) {
        if (line.refused()) {
            return "refused: " + told(line, Finding.Weight.REFUSED);
        }
        String what = line.mended()
                ? " mended: " + told(line, Finding.Weight.MENDED)
                : line.findings().isEmpty() ? "" : " noted: " + told(line, Finding.Weight.NOTE);
        return Stream.of(
                                line.schoolCode(),
                                line.surname(),
                                line.firstName(),
                                line.patronymic(),
                                line.identifier(),
                                line.bornOn(),
                                line.post(),
                                line.subject(),
                                line.weeklyLoad(),
                                line.hiredOn())
                        .map(Objects::toString)
                        .collect(Collectors.joining(" "))
                + what;
    }

    private static String told(StaffLine line, Finding.Weight weight) {
        return line.findings().stream()
                .filter(finding -> finding.weight() == weight)
                .map(finding -> finding.key().replaceAll("registry\\.lists\\.\\w+\\.|identifier\\.", ""))
                .collect(Collectors.joining(", "));
    }
}
