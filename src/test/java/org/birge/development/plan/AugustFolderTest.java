package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A new plan begins with last year's (J1a.7), and the August folder takes one click (J1a.2)")
@BirgeTest
class AugustFolderTest {

    private static final SchoolYear LAST = PlanStory.YEAR.previous();

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final TakeOffers takeOffers;
    private final Offers offers;
    private final PlanRows rows;
    private final PrefilledPlan prefilled;
    private final AugustFolder folder;
    private final PlanPaper paper;
    private final CountryPack pack;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    AugustFolderTest(
            Given given,
            Browser browser,
            Visitors visitors,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            TakeOffers takeOffers,
            Offers offers,
            PlanRows rows,
            PrefilledPlan prefilled,
            AugustFolder folder,
            PlanPaper paper,
            CountryPack pack,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.takeOffers = takeOffers;
        this.offers = offers;
        this.rows = rows;
        this.prefilled = prefilled;
        this.folder = folder;
        this.paper = paper;
        this.pack = pack;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName(
            "the folder of a school without a plan is filled from last year's and saves nothing; then last year's is taken over once")
    void theFolderAndTheOffers() throws Exception {
        Person head = given.head();
        lastYear(head, 3);

        PlanPage page = head.does(() -> prefilled.of(actor(head), PlanStory.YEAR, "sections", Language.KK));
        PlanPage control = head.does(() -> prefilled.of(actor(head), PlanStory.YEAR, "control", Language.KK));
        assertThat(page.measures()).isEqualTo(3);
        List<AugustFolder.Sheet> sheets =
                head.does(() -> transaction.execute(status -> folder.sheets(page, control, Language.KK)));
        Map<String, byte[]> files = files(Objects.requireNonNull(sheets));
        assertThat(files.keySet())
                .hasSize(6)
                .anyMatch(name -> name.startsWith("1 ") && name.endsWith(".docx"))
                .anyMatch(name -> name.contains("Мектепішілік бақылау") && name.endsWith(".pdf"))
                .anyMatch(name -> name.contains("педагогикалық кеңес"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".docx")) {
                assertThat(WordprocessingMLPackage.load(new ByteArrayInputStream(file.getValue()))
                                .getMainDocumentPart()
                                .getContent())
                        .isNotEmpty();
            }
        }
        assertThat(plans()).isEqualTo(1);
        browser.in(Language.AZ).as(head).go("/year/august").checked("august");
        assertThat(visitors.as(head).get("/year/august/folder.zip").status()).isEqualTo(200);
        assertThat(visitors.as(given.teacher()).get("/year/august/folder.zip").status())
                .isEqualTo(404);
        assertThat(plans()).isEqualTo(1);

        String plan = head.does(() -> openPlan.run(PlanStory.YEAR));
        browser.phone().in(Language.AZ).as(head).go("/year/plan/proposals").checked("offers-phone");
        List<String> keys = head.does(() -> transaction.execute(status -> List.copyOf(
                offers.of(head.place().id(), PlanStory.YEAR, List.of()).keySet())));
        assertThat(keys).hasSize(3);
        assertThat(head.does(() -> takeOffers.run(plan, keys))).isEqualTo(3);
        assertThat(head.does(() -> takeOffers.run(plan, keys))).isZero();
        List<PlanRows.Row> taken = head.does(() -> transaction.execute(status -> rows.measures(
                rows.ofSchool(head.place().id(), PlanStory.YEAR).orElseThrow().id())));
        assertThat(taken)
                .allSatisfy(row -> assertThat(row.detail().origin()).startsWith("measure:"))
                .extracting(PlanRows.Row::due)
                .allMatch(due -> due != null && SchoolYear.at(due).equals(PlanStory.YEAR));
        assertThat(taken).extracting(row -> row.detail().controlMonth()).containsOnly(LocalDate.of(2026, 11, 1));
        assertThat(visitors.as(head).get("/year/plan/proposals").body()).doesNotContain("Keçən ilin tədbirləri");
    }

    @Test
    @DisplayName("a small school's plan of eight measures stands on one page, longer ones keep the national layout")
    void theLightPlanIsOnePage() throws IOException {
        Person head = given.otherHead();
        lastYear(head, 8);
        PlanPage page = head.does(() -> prefilled.of(actor(head), PlanStory.YEAR, "sections", Language.AZ));
        assertThat(page.look().light()).isTrue();
        try (PDDocument document = Loader.loadPDF(paper.pdf(page, Language.AZ))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private long plans() {
        return database.superuser()
                .sql("select count(*) from development.plan")
                .query(Long.class)
                .single();
    }

    /** A plan in force of the year before; how it came into force does not matter here. */
    private void lastYear(Person head, int measures) {
        String plan = head.does(() -> openPlan.run(LAST));
        IntStream.range(0, measures).forEach(n -> head.runs(() -> addMeasure.run(plan, measure(n, head.id()))));
        database.superuser()
                .sql(
                        "update development.plan set submitted_at = opened_at, agreed_at = opened_at where public_id = :id")
                .param("id", plan)
                .update();
    }

    private Measure measure(int n, long responsible) {
        var sample = pack.measures().get(n);
        return new Measure(
                        sample.section(),
                        sample.title().in(Language.AZ),
                        sample.kind().name(),
                        sample.forWhom().in(Language.AZ),
                        responsible,
                        List.of(),
                        LocalDate.of(2025, 10, 1),
                        LocalDate.of(2025, 12, 18),
                        sample.expected().in(Language.AZ),
                        "",
                        List.of(),
                        "",
                        null,
                        null)
                .with(new Detail("", List.of(), List.of(), LocalDate.of(2025, 11, 1), "", null, null));
    }

    private Map<String, byte[]> files(List<AugustFolder.Sheet> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folder.write(sheets, Language.KK, out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Actor actor(Person head) {
        Actor.Grant grant = new Actor.Grant(
                head.grant(),
                "g",
                Role.HEAD,
                head.place().id(),
                head.place().publicId(),
                "school",
                head.place().name(),
                head.place().low(),
                head.place().high());
        return new Actor(head.account(), head.id(), head.name(), Language.AZ, grant, List.of(grant));
    }
}
