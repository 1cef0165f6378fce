package org.birge.development.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The report as a numbered document (J0.3, J1a.4)")
@BirgeTest
class IssueReportTest {

    private static final SchoolYear YEAR = new SchoolYear(2021);

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final CountryPack pack;
    private final Visitors visitors;

    IssueReportTest(
            Given given,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Visitors visitors) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.pack = pack;
        this.visitors = visitors;
    }

    @Test
    @DisplayName(
            "A heard report is issued under a number that anybody can check; anew until the year is closed, and then once")
    void issued() {
        long school = given.school().id();
        given.head().runs(() -> beans.getBean(WriteChapter.class)
                .run(
                        school,
                        YEAR,
                        new WriteChapter.Command(pack.sections().getFirst().code(), "söz", "", "", 0)));
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, YEAR, 0));
        given.head().runs(() -> beans.getBean(RecordHearing.class)
                .run(school, YEAR, "pedagogical", RecordHearing.Said.held(LocalDate.of(2026, 11, 2), "3", true, "")));
        IssueReport issue = beans.getBean(IssueReport.class);
        String first = given.head().does(() -> issue.run(school, YEAR, Language.AZ));
        String second = given.head().does(() -> issue.run(school, YEAR, Language.KK));
        Visitor stranger = visitors.nobody();
        assertThat(stranger.get("/verify/" + second).body())
                .contains("2/2026", given.school().place().name());
        assertThat(stranger.get("/verify/" + first).body()).contains("/verify/" + second);
        String file = "/year/report/issued/" + second;
        assertThat(new String(visitors.as(given.teacher()).file(file + ".pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(visitors.as(given.teacher()).get(file + ".docx").status()).isEqualTo(200);
        assertThat(visitors.as(given.otherHead()).get(file + ".pdf").status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get(file + ".pdf").status()).isEqualTo(404);
        assertThat(visitors.as(given.head()).get("/year/report?year=2021").body())
                .contains(file + ".pdf");
        given.head().runs(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            YearReports reports = beans.getBean(YearReports.class);
            reports.closed(reports.lock(school, YEAR).id());
        }));
        String last = given.head().does(() -> issue.run(school, YEAR, Language.AZ));
        assertThat(stranger.get("/verify/" + second).body()).contains("/verify/" + last);
        assertThatThrownBy(() -> given.head().does(() -> issue.run(school, YEAR, Language.AZ)))
                .hasMessage("report.refusal.issued");
    }
}
