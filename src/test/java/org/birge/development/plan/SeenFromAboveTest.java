package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.development.report.PutReport;
import org.birge.development.report.RecordHearing;
import org.birge.development.report.WriteChapter;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "Those above a school read what is planned, by which post and in which months, never a name or a day (cycle, 4)")
@BirgeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenFromAboveTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final MovableClock clock;
    private final CountryPack pack;
    private final PlanStory story;
    private final AmendPlan amendPlan;
    private final WriteChapter writeChapter;
    private final PutReport putReport;
    private final RecordHearing recordHearing;
    private final TestDatabase database;
    private String plan = "";
    private String measure = "";

    SeenFromAboveTest(
            Given given,
            Visitors visitors,
            Browser browser,
            MovableClock clock,
            CountryPack pack,
            AutowireCapableBeanFactory factory,
            AmendPlan amendPlan,
            WriteChapter writeChapter,
            PutReport putReport,
            RecordHearing recordHearing,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.clock = clock;
        this.pack = pack;
        this.story = factory.createBean(PlanStory.class);
        this.amendPlan = amendPlan;
        this.writeChapter = writeChapter;
        this.putReport = putReport;
        this.recordHearing = recordHearing;
        this.database = database;
    }

    @BeforeAll
    void aPlanInForceWithAnAmendmentAndAReport() {
        Person head = given.head();
        given.deputy();
        Person one = given.teacher("Nigar");
        Person other = given.teacher("Elşən");
        plan = story.draft(head, one);
        measure = database.superuser()
                .sql("select public_id from development.measure")
                .query(String.class)
                .single();
        database.superuser()
                .sql("update development.measure set helpers = array[:deputy, :other], reached = array[:other]")
                .param("deputy", given.deputy().id())
                .param("other", other.id())
                .update();
        story.submit(head, plan);
        story.agree(head, plan);
        head.runs(() -> amendPlan.run(new AmendPlan.Command(
                plan,
                measure,
                0,
                story.measure(given.deputy().id(), LocalDate.of(2026, 12, 21)),
                "Müəllim məzuniyyətdədir")));
        head.runs(() -> amendPlan.run(new AmendPlan.Command(
                plan, null, 0, story.measure(other.id(), LocalDate.of(2027, 2, 9)), "Yeni iş yarandı")));
        clock.moveTo(LocalDate.of(2027, 5, 20));
        head.runs(() -> writeChapter.run(
                given.school().id(),
                PlanStory.YEAR,
                new WriteChapter.Command(pack.sections().getFirst().code(), "Seminarlar keçirildi", "", "", 0)));
        head.runs(() -> putReport.run(given.school().id(), PlanStory.YEAR, 0));
        head.runs(() -> recordHearing.run(
                given.school().id(),
                PlanStory.YEAR,
                "pedagogical",
                RecordHearing.Said.held(LocalDate.of(2027, 5, 20), "9", true, "")));
    }

    @Test
    @DisplayName(
            "no page and no file of plan, schools and reports tells the ministry, authority, centre or a methodist a name of the school's staff")
    void noNames() throws IOException {
        for (Person above : List.of(
                given.ministryOfficer(),
                given.regionalOfficer(),
                given.officer(),
                given.centreHead(),
                given.methodist())) {
            Visitor visitor = visitors.as(above);
            int read = 0;
            for (String path : paths()) {
                Visitor.Answer answer = visitor.get(path);
                if (answer.status() == 200) {
                    read++;
                    assertThat(mentioned(answer.body()))
                            .as(above.role() + " " + path)
                            .isEmpty();
                }
            }
            assertThat(read).as(above.role().code()).isGreaterThan(4);
            assertThat(visitor.get("/year/lineage/measure/" + measure).status()).isEqualTo(404);
        }
        for (String ending : List.of("pdf", "docx")) {
            byte[] file = visitors.as(given.officer()).file("/plans/" + plan + "/files/plan." + ending);
            assertThat(text(file, ending)).contains("Qiymətləndirmə üzrə seminar");
            assertThat(mentioned(text(file, ending))).as(ending).isEmpty();
        }
    }

    @Test
    @DisplayName("the authority that agrees reads the post and the months; the school reads the names and the day")
    void postsAndMonths() {
        String deputy = pack.post("deputy-teaching").name().in(pack.defaultLanguage());
        String above = visitors.as(given.officer()).get("/plans/" + plan).body();
        assertThat(above).contains(deputy, "dek").doesNotContain("21 dekabr");
        assertThat(visitors.as(given.officer())
                        .get("/plans/" + plan + "?view=months")
                        .body())
                .contains(deputy)
                .doesNotContain("21 dekabr");
        assertThat(visitors.as(given.officer())
                        .get("/plans/" + plan + "/compare?from=1&to=2")
                        .body())
                .contains(deputy)
                .doesNotContain("21 dekabr");
        assertThat(visitors.as(given.officer())
                        .get("/plans/" + plan + "?person=" + given.deputy().id())
                        .body())
                .as("nobody finds out by choosing a person")
                .contains("1.1", "1.2");
        assertThat(visitors.as(given.head()).get("/year/plan").body())
                .contains(given.deputy().name(), "21 dekabr");
        browser.as(given.officer()).go("/plans/" + plan).checked("plan-from-above");
    }

    @Test
    @DisplayName("the ministry's list of schools does not say what share of its plan a school has done")
    void noSharesForTheMinistry() {
        String done = "Yerinə yetirilib";
        assertThat(visitors.as(given.officer()).get("/schools").body()).contains("data-label=\"" + done);
        assertThat(visitors.as(given.ministryOfficer()).get("/schools").body())
                .doesNotContain("data-label=\"" + done)
                .doesNotContain("<progress");
        assertThat(visitors.as(given.ministryOfficer()).get("/schools.csv").body())
                .doesNotContain(done);
    }

    @Test
    @DisplayName("the figures of a report are those of the day it was heard, whatever is done later")
    void frozenFigures() {
        String address = "/reports/schools/" + given.school().place().publicId() + "?year=2026";
        String before = visitors.as(given.officer()).get(address).body();
        assertThat(before).contains("<b>2</b>").contains("20 may 2027");
        database.superuser()
                .sql("update tasks.task set done_at = timestamptz '2027-05-21 08:00Z'  where done_at is null")
                .update();
        assertThat(figures(visitors.as(given.officer()).get(address).body())).isEqualTo(figures(before));
    }

    private List<String> paths() {
        String school = given.school().place().publicId();
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/schools",
                "/schools.csv",
                "/schools/map",
                "/schools/control",
                "/schools/control.csv",
                "/schools/" + school + "/year",
                "/plans",
                "/reports",
                "/reports/schools?year=2026",
                "/reports/schools/" + school + "?year=2026",
                "/strategy"));
        for (String view : List.of("sections", "months", "control")) {
            paths.add("/plans/" + plan + "?view=" + view);
        }
        paths.add("/plans/" + plan + "/files/plan.csv");
        paths.add("/plans/" + plan + "/compare?from=1&to=2");
        paths.add("/plans/" + plan + "/compare?from=2&to=3");
        return paths;
    }

    private List<String> mentioned(String text) {
        return given.school().staff().stream()
                .map(Person::name)
                .filter(name -> text.contains(name) || text.contains(name.split(" ")[0]))
                .toList();
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("class=\"body facts\""), page.indexOf("</section>"));
    }

    private static String text(byte[] file, String ending) throws IOException {
        if (ending.equals("pdf")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
