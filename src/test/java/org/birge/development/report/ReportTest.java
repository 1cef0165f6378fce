package org.birge.development.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.AddEvidence;
import org.birge.tasks.OpenTask;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No figure stands in the report without a way down to what it was counted from (J0.3, lineage). */
@BirgeTest
class ReportTest {

    private static final Pattern FIGURE = Pattern.compile("href=\"(/year/report/rows[^\"]*)\">(?:[^<]*?)(\\d+)</a>");

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final OpenTask openTask;
    private final AddEvidence addEvidence;
    private final CountryPack pack;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ReportTest(
            Given given,
            Visitors visitors,
            Browser browser,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            OpenTask openTask,
            AddEvidence addEvidence,
            CountryPack pack,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.openTask = openTask;
        this.addEvidence = addEvidence;
        this.pack = pack;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("Each figure of the report equals the number of rows its link lists")
    void figuresEqualTheirRows() {
        given.head().runs(this::threeMeasures);
        evidence();
        Visitor head = visitors.as(given.head());
        String report = head.get("/year/report").body();
        Matcher figure = FIGURE.matcher(report);
        int figures = 0;
        while (figure.find()) {
            String rows = head.get(figure.group(1).replace("&amp;", "&")).body();
            assertThat(rows.split("class=\"report-row\"", -1).length - 1)
                    .as(figure.group(1))
                    .isEqualTo(Integer.parseInt(figure.group(2)));
            figures++;
        }
        assertThat(figures).isGreaterThan(11);
        assertThat(report).contains("/year/report/rows/evidence?year=2026\">2</a>");
        assertThat(head.get("/year/report/rows?year=2026&state=overdue").body()).contains("Gecikən tədbir");
        assertThat(head.get("/year/report.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(head.get("/year/report.docx").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("The head's words are kept; the second of two writers is told")
    void wordsOfTheHead() {
        String section =
                "/year/report/2026/chapters/" + pack.sections().getFirst().code();
        Visitor head = visitors.as(given.head());
        assertThat(head.post(section, "narrative", "Birinci", "proposals", "Kurs", "version", "0")
                        .status())
                .isEqualTo(302);
        assertThat(head.post(section, "narrative", "İkinci", "version", "0").status())
                .isEqualTo(409);
        assertThat(head.get("/year/report").body()).contains("Birinci").contains("Kurs");
        assertThat(visitors.as(given.teacher())
                        .post(section, "narrative", "x", "version", "1")
                        .status())
                .isEqualTo(404);
        browser.as(given.head()).go("/year/report").checked("report");
        browser.phone().as(given.head()).go("/year/report").checked("report");
    }

    private void evidence() {
        String task = given.head()
                .does(() -> transaction.execute(
                        status -> sql.sql("select public_id from tasks_api.task where title = 'Gedən tədbir'")
                                .query(String.class)
                                .single()));
        for (String words : List.of("Proqram", "Siyahı")) {
            given.deputy().runs(() -> addEvidence.run(new AddEvidence.Command(task, words, null, null, null)));
        }
    }

    private void threeMeasures() {
        String plan = openPlan.run(new SchoolYear(2026));
        addMeasure.run(plan, measure("Planlaşdırılan tədbir"));
        addMeasure.run(plan, measure("Gedən tədbir"));
        addMeasure.run(plan, measure("Gecikən tədbir"));
        task("Gedən tədbir", LocalDate.of(2026, 12, 18));
        task("Gecikən tədbir", LocalDate.of(2026, 11, 10));
    }

    private void task(String title, LocalDate due) {
        long measure =
                transaction.execute(status -> sql.sql("select id from development_api.measure where title = :title")
                        .param("title", title)
                        .query(Long.class)
                        .single());
        openTask.run(new OpenTask.Command(
                "measure",
                "measure",
                measure,
                given.school().id(),
                given.deputy().id(),
                given.head().id(),
                title,
                null,
                null,
                due,
                "/year/plan"));
    }

    private Measure measure(String title) {
        return new Measure(
                pack.sections().getFirst().code(),
                title,
                "SEMINAR",
                "",
                given.deputy().id(),
                List.of(),
                LocalDate.of(2026, 9, 15),
                LocalDate.of(2026, 12, 18),
                "",
                "",
                List.of(),
                "",
                null,
                null);
    }
}
