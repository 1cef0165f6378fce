package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("Attendance lists as evidence: by exceptions, to be signed, in PDF and DOCX (J0.2, issue 3, 4)")
@BirgeTest
class AttendanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final TakeAttendance take;
    private final Photos photos;

    AttendanceTest(
            Given given,
            Browser browser,
            Visitors visitors,
            TakeAttendance take,
            MovableClock clock,
            ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.take = take;
        this.photos = new Photos(given, beans);
        clock.reset();
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.teacher();
        given.school().withStaff(14);
    }

    @Test
    @DisplayName("a list is prepared for a day to come, printed, and filled in that day: who was absent stays named")
    void preparedAndHeld() throws Exception {
        String task = photos.task();
        Set<Long> all = staff();
        String list = taken(task, null, 0, TODAY.plusDays(2), all, 0, false);
        assertThat(photos.page(task).shows()).isZero();
        assertRefused(() -> taken(task, list, 0, TODAY.plusDays(2), all, 0, true), "tasks.refusal.attendance-ahead");
        assertThat(paper(task, list))
                .contains("İştirakçıların siyahısı")
                .contains(given.deputy().name());
        Set<Long> came = Set.copyOf(all.stream().skip(2).toList());
        taken(task, list, 0, TODAY, came, 5, true);
        TaskPage page = photos.page(task);
        assertThat(page.shows()).isEqualTo(1);
        assertThat(page.lists()).singleElement().satisfies(held -> {
            assertThat(held.people()).isEqualTo(came.size());
            assertThat(held.outsiders()).isEqualTo(5);
        });
        String read = visitors.as(given.deputy()).get(at(task, list)).body();
        assertThat(read).contains("Gəlməyib: 2");
        byte[] word = visitors.as(given.deputy()).bytes(at(task, list) + "/paper.docx");
        assertThat(WordprocessingMLPackage.load(new ByteArrayInputStream(word))
                        .getMainDocumentPart()
                        .getXML())
                .contains("İmza");
        assertRefused(() -> taken(task, list, 0, TODAY, came, 5, true), "web.refusal.stale");
    }

    @Test
    @DisplayName("nobody, strangers and too many outsiders are refused; so is whoever may not add evidence")
    void refused() {
        String task = photos.task();
        assertRefused(() -> taken(task, null, 0, TODAY, Set.of(), 0, true), "tasks.refusal.attendance-nobody");
        assertRefused(
                () -> taken(task, null, 0, TODAY, Set.of(given.otherHead().id()), 0, true),
                "tasks.refusal.attendance-not-here");
        assertRefused(() -> taken(task, null, 0, TODAY, Set.of(), 6000, true), "tasks.refusal.attendance-outsiders");
        String list = taken(task, null, 0, TODAY, Set.of(given.deputy().id()), 0, true);
        assertThat(visitors.as(given.psychologist()).get(at(task, list)).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.otherHead())
                        .get(at(task, list) + "/paper.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.deputy()).post(at(task, list) + "/removal").status())
                .isEqualTo(409);
        photos.confirmed(task);
        assertRefused(
                () -> taken(task, null, 0, TODAY, Set.of(given.deputy().id()), 0, true), "tasks.refusal.confirmed");
    }

    @Test
    @DisplayName(
            "on a phone: the group is taken whole, who was absent is unticked, and what is typed wrong stands at its field")
    void onAPhone() {
        String task = photos.task();
        Visitor teacher = visitors.as(given.teacher()).in("en");
        Visitor.Answer wrong = teacher.post("/tasks/" + task + "/attendance", "day", "soon", "outsiders", "many");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose a day.").contains("Write a number between 0 and 5,000.");
        Page page = browser.phone()
                .in(Language.AZ)
                .as(given.teacher())
                .go("/tasks/" + task + "/attendance?group=all")
                .checked("attendance")
                .page();
        page.locator("[name=person]").first().uncheck();
        page.fill("#outsiders", "3");
        page.click("button[name=held][value=true]");
        page.waitForSelector(".notice");
        assertThat(photos.page(task).lists()).singleElement().satisfies(list -> assertThat(list.people())
                .isEqualTo(staff().size() - 1));
        browser.in(Language.KK)
                .as(given.teacher())
                .go(at(task, photos.page(task).lists().getFirst().publicId()))
                .checked("attendance-held");
        browser.phone().in(Language.KK).as(given.deputy()).go("/tasks/" + task).checked("task-attendance");
    }

    private Set<Long> staff() {
        return given.school().staff().stream().map(Person::id).collect(Collectors.toSet());
    }

    private String taken(
            String task,
            @Nullable String list,
            long version,
            LocalDate day,
            Set<Long> people,
            int outsiders,
            boolean held) {
        return given.teacher()
                .does(() ->
                        take.run(new TakeAttendance.Command(task, list, version, day, "", people, outsiders, held)));
    }

    private String paper(String task, String list) throws IOException {
        byte[] pdf = visitors.as(given.teacher()).bytes(at(task, list) + "/paper.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertRefused(Runnable action, String key) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static String at(String task, String list) {
        return "/tasks/" + task + "/attendance/" + list;
    }
}
