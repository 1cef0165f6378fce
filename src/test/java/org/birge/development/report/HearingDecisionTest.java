package org.birge.development.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName(
        "A decision of a hearing: whoever is responsible is found by name, and what is wrong is said at its field (J0.3)")
@BirgeTest
class HearingDecisionTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final ApplicationContext beans;
    private final CountryPack pack;
    private final Visitors visitors;
    private final Browser browser;
    private final TestDatabase database;

    HearingDecisionTest(
            Given given,
            ApplicationContext beans,
            CountryPack pack,
            Visitors visitors,
            Browser browser,
            TestDatabase database) {
        this.given = given;
        this.beans = beans;
        this.pack = pack;
        this.visitors = visitors;
        this.browser = browser;
        this.database = database;
    }

    @Test
    void foundByName() {
        heard();
        String hearing = database.superuser()
                .sql("select public_id from development.hearing")
                .query(String.class)
                .single();
        String at = "/year/report/2026/decisions/" + hearing;
        Visitor head = visitors.as(given.head()).in("az");
        Visitor.Answer empty = head.post(at);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Məsul şəxsi seçin.", "Dinləmədən əvvəl olmayan bir gün yazın.");
        String surname = given.deputy().name().split(" ")[0];
        Visitor.Answer unclear = head.post(
                at,
                "wording-pedagogical",
                "Seminarları davam etdirmək",
                "responsible-pedagogical-text",
                surname,
                "due-pedagogical",
                "2026-11-19");
        assertThat(unclear.status()).as("a day before the hearing").isEqualTo(422);
        assertThat(unclear.body())
                .contains("Seminarları davam etdirmək", given.deputy().name());
        assertThat(visitors.as(given.teacher()).post(at).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).post(at).status()).isEqualTo(404);
        browser.phone()
                .in(Language.KK)
                .as(given.head())
                .go("/year/report?year=2026")
                .checked("report-decide");
        assertThat(head.post(
                                at,
                                "wording-pedagogical",
                                "Seminarları davam etdirmək",
                                "responsible-pedagogical",
                                Long.toString(given.deputy().id()),
                                "due-pedagogical",
                                "2026-12-18")
                        .status())
                .isEqualTo(302);
        assertThat(given.head().does(() -> beans.getBean(TasksOf.class)
                        .owedBy(given.deputy().id())))
                .anyMatch(task -> task.title().equals("Seminarları davam etdirmək"));
    }

    private void heard() {
        long school = given.school().id();
        given.deputy();
        given.head().runs(() -> beans.getBean(WriteChapter.class)
                .run(
                        school,
                        YEAR,
                        new WriteChapter.Command(pack.sections().getFirst().code(), "söz", "", "", 0)));
        long version = database.superuser()
                .sql("select version from development.year_report")
                .query(Long.class)
                .single();
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, YEAR, version));
        given.head().runs(() -> beans.getBean(RecordHearing.class)
                .run(school, YEAR, "pedagogical", RecordHearing.Said.held(LocalDate.of(2026, 11, 20), "5", true, "")));
    }
}
