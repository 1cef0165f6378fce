package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** N2: a head sends in the staff list of the own school through the pages. */
@BirgeTest
class ImportPagesTest {

    private static final String HEADING =
            "Məktəbin kodu;Soyadı;Adı;Ata adı;FİN;Doğum tarixi;Cinsi;Vəzifəsi;Fənni;Dərs yükü\n";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final MovableClock clock;
    private final SweepImports sweep;
    private final TestDatabase database;

    ImportPagesTest(
            Given given,
            Visitors visitors,
            Browser browser,
            MovableClock clock,
            SweepImports sweep,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.clock = clock;
        this.sweep = sweep;
        this.database = database;
    }

    @BeforeEach
    void schoolsHaveCodes() {
        code(given.school().id(), "0908000");
        code(given.otherSchool().id(), "0274001");
    }

    private void code(long school, String code) {
        database.superuser()
                .sql("update registry.organisation_period set code = :code where organisation_id = :id")
                .param("code", code)
                .param("id", school)
                .update();
    }

    @Test
    @DisplayName(
            "Sent in, matched, looked over, taken over; the refused rows come back with their reasons; then undone")
    void wholeWay() throws InterruptedException {
        Visitor head = visitors.as(given.head()).in("en");
        assertThat(head.get("/imports").body()).contains("Lists sent in", "enctype=\"multipart/form-data\"");
        String list = HEADING + "0908000;Orucova;Könül;Eldar qızı;JXYXPE6;05.10.1989;Q;müəllim;fizika;18\n"
                + "0908000;  Orucov ;Anar;Eldar oğlu;JXYXPE5;31.02.1989;K;müəllim;fizika;18\n"
                + "0274001;Başqa;Məktəb;Eldar oğlu;JXYXPE4;05.10.1989;K;müəllim;fizika;18\n";
        Visitor.Answer sent = head.postFile("/imports", "işçilər.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isEqualTo(302);
        String page = sent.location();
        String match = head.get(page).body();
        assertThat(match).contains("What the columns mean", "Soyadı (Orucova, Orucov, Başqa)");

        assertThat(head.post(page + "/match", chosen(match)).status()).isEqualTo(302);
        String preview = waited(head, page);
        assertThat(preview)
                .contains("teacher · physics · " + given.school().place().name())
                .contains(
                        "Take over: add 1, change 0",
                        "There is no such date: 31.02.1989.",
                        "There is no school with the code 0274001");
        assertThat(head.get(page + "?show=refused").body()).doesNotContain("Orucova Könül");
        assertThat(head.get(page + "/refused?format=csv").body())
                .contains("31.02.1989", "Reason", "There is no such date");

        head.post(page + "/takeover");
        assertThat(head.post(page + "/takeover").status()).isEqualTo(302);
        assertThat(waited(head, page)).contains("What happened", "Undo the whole list");
        assertThat(people("Orucova")).isEqualTo(1);
        head.post(page + "/undoing");
        assertThat(waited(head, page)).contains("undone");
        assertThat(people("Orucova")).isZero();
    }

    @Test
    @DisplayName(
            "What is no list, or a list of schools from a head, is refused in the reader's language on the same page")
    void noList() {
        Visitor head = visitors.as(given.head()).in("ru");
        Visitor.Answer picture =
                head.postFile("/imports", "list.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.body()).contains("Этот файл не список");
        Visitor.Answer schools = head.postFile(
                "/imports", "a.csv", "Kod,Məktəbin adı,Rayon\n1,Bir,Quba\n".getBytes(StandardCharsets.UTF_8));
        assertThat(schools.status()).isEqualTo(422);
        assertThat(schools.body()).contains("Список школ отправляет орган управления образованием");
    }

    @Test
    @DisplayName("Nobody sees the lists of another school, and teachers see none")
    void reach() {
        Visitor head = visitors.as(given.head());
        String page = head.postFile("/imports", "a.csv", HEADING.getBytes(StandardCharsets.UTF_8))
                .location();
        assertThat(visitors.as(given.otherHead()).get(page).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/imports").body()).doesNotContain(page);
        assertThat(visitors.as(given.teacher()).get("/imports").status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get(page).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("After ninety days the rows and the file are deleted, and the page says so")
    void swept() throws InterruptedException {
        Visitor head = visitors.as(given.head()).in("en");
        assertThat(head.get("/imports").body()).contains("kept for 90 days");
        String page = read(head, "0908000;Orucova;Könül;Eldar qızı;JXYXPE6;31.02.1989;Q;müəllim;fizika;18\n");
        sweep.run();
        assertThat(head.get(page).body()).contains("31.02.1989");
        clock.forward(Duration.ofDays(91));
        sweep.run();
        assertThat(visitors.as(given.head()).in("en").get(page).body())
                .contains("The rows of this list were deleted")
                .doesNotContain("31.02.1989")
                .doesNotContain(page + "/match");
        assertThat(rows()).isZero();
        clock.reset();
    }

    @Test
    @DisplayName("A small file that unpacks into a huge one is refused with a sentence")
    void bomb() throws IOException {
        Visitor head = visitors.as(given.head()).in("ru");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < (part.contains("sheet1") ? 300 : 1); i++) {
                    zip.write(blanks);
                }
            }
        }
        assertThat(packed.size()).isLessThan(1 << 20);
        Visitor.Answer told = head.postFile("/imports", "siyahi.xlsx", packed.toByteArray());
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("file-problem").doesNotContain("Exception");
    }

    @Test
    @DisplayName("The pages of lists are in order at the desk and on the phone")
    void pages() throws InterruptedException {
        Visitor head = visitors.as(given.head());
        String match = head.postFile("/imports", "a.csv", HEADING.getBytes(StandardCharsets.UTF_8))
                .location();
        String preview = read(
                head,
                "0908000;Orucova;Könül;Eldar qızı;JXYXPE6;05.10.1989;Q;müəllim;fizika;18\n"
                        + "0908000;  Orucov ;Anar;Eldar oğlu;JXYXPE5;31.02.1989;K;müəllim;fizika;18\n");
        for (String[] page : new String[][] {{"/imports", "imports"}, {match, "import-match"}, {preview, "import"}}) {
            browser.as(given.head()).go(page[0]).checked(page[1]);
            browser.in(Language.KK).phone().as(given.head()).go(page[0]).checked(page[1] + "-kk");
        }
    }

    /** Sends a list in and has it read; its page. */
    private static String read(Visitor visitor, String rows) throws InterruptedException {
        String page = visitor.postFile("/imports", "işçilər.csv", (HEADING + rows).getBytes(StandardCharsets.UTF_8))
                .location();
        visitor.post(page + "/match", chosen(visitor.get(page).body()));
        waited(visitor, page);
        return page;
    }

    private int rows() {
        return database.superuser()
                .sql("select count(*) from registry.import_row")
                .query(Integer.class)
                .single();
    }

    private int people(String surname) {
        return database.superuser()
                .sql("select count(*) from registry.person_period where surname = :surname")
                .param("surname", surname)
                .query(Integer.class)
                .single();
    }

    private static String waited(Visitor visitor, String page) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String body = visitor.get(page).body();
            if (!body.contains("id=\"progress\"")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("still at work");
    }

    /** The match as the page proposes it. */
    private static String[] chosen(String body) {
        Matcher select = Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(body);
        List<String> form = new ArrayList<>();
        while (select.find()) {
            Matcher option =
                    Pattern.compile("<option value=\"(\\d+)\" selected").matcher(select.group(2));
            if (option.find()) {
                form.add(select.group(1));
                form.add(option.group(1));
            }
        }
        return form.toArray(String[]::new);
    }
}
