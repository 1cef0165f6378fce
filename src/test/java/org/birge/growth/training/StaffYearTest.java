package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "What was done in the year for teachers' preparation, and the leaders' own part in teaching (J1a.10, J1a.11)")
@BirgeTest
class StaffYearTest {

    private static final String PATH = "/year/report/staff";

    private final Given given;
    private final TrainingStory story;
    private final MovableClock clock;
    private final TestDatabase database;
    private final CountryPack pack;
    private final Browser browser;
    private final Visitors visitors;

    StaffYearTest(
            Given given,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            TestDatabase database,
            CountryPack pack,
            Browser browser,
            Visitors visitors) {
        this.given = given;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
        this.database = database;
        this.pack = pack;
        this.browser = browser;
        this.visitors = visitors;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "each figure is counted from the rows under it; the paper has the numbers, and nobody but the leaders reads the names")
    void counted() throws IOException {
        browser.as(given.head()).go(PATH).checked("staff-year-empty");
        assertThat(visitors.as(given.head()).in("az").get(PATH).body()).contains("Bu il hələ tamamlanmış təlim");
        Person came = given.teacher("Günel");
        Person stayed = given.teacher("Orxan");
        String training = story.opened(5, TrainingStory.DAY);
        story.finish(training, clock, true, story.accepted(training, came));
        String other = story.opened(5, TrainingStory.DAY);
        story.finish(other, clock, false, story.accepted(other, stayed));
        teaches(given.deputy(), 6);
        teaches(given.otherHead(), 4);

        Visitor head = visitors.as(given.head()).in("az");
        String page = head.get(PATH).body();
        assertThat(page)
                .contains("Tamamlanmış təlimlər: 1, iştirakçılar: 1 nəfər, cəmi 6 saat", came.name())
                .contains(
                        "Rəhbərlərin özlərinin dərsi: 1 nəfər, həftədə 6 saat",
                        given.deputy().name())
                .doesNotContain(stayed.name(), given.otherHead().name());
        assertThat(head.get(PATH + "?year=2024").body()).doesNotContain(came.name());
        assertThat(text(head.bytes("/year/report.pdf")))
                .contains("Tamamlanmış təlimlər: 1, iştirakçılar: 1 nəfər")
                .doesNotContain(came.name());
        assertThat(text(visitors.as(came).in("az").bytes("/year/report.pdf"))).doesNotContain("Tamamlanmış təlimlər");
        for (Person none : new Person[] {came, given.secretary(), given.methodist(), given.officer()}) {
            assertThat(visitors.as(none).get(PATH).status()).as(none.userName()).isEqualTo(404);
        }

        Window window = browser.as(given.head()).go("/year/report");
        window.page().click("a[href^='" + PATH + "']");
        window.checked("staff-year");
        browser.phone().as(given.deputy()).go(PATH).checked("staff-year");
    }

    private void teaches(Person person, int hours) {
        database.superuser()
                .sql("update registry.posting set subject = :subject, weekly_load = :hours where id = :id")
                .param("subject", pack.subjects().getFirst().code())
                .param("hours", hours)
                .param("id", person.posting())
                .update();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
