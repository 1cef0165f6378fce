package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.documents.IssueDocument.Command;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@BirgeTest
class VerifyPagesTest {

    private final Browser browser;
    private final Visitors visitors;
    private final Given given;
    private final IssueDocument issue;
    private final WithdrawDocument withdraw;
    private final IssuedDocuments documents;
    private final Files files;

    VerifyPagesTest(
            Browser browser,
            Visitors visitors,
            Given given,
            IssueDocument issue,
            WithdrawDocument withdraw,
            IssuedDocuments documents,
            Files files) {
        this.browser = browser;
        this.visitors = visitors;
        this.given = given;
        this.issue = issue;
        this.withdraw = withdraw;
        this.documents = documents;
        this.files = files;
    }

    @Test
    void anybodySeesWhoIssuedWhatAndWhetherItStands() {
        String id = issued(null);
        Window window = browser.nobody().go("/verify/" + id).checked("verify");
        assertThat(window.text())
                .contains(
                        number(id),
                        "fəaliyyət planı",
                        "Qiymətləndirmə üzrə plan",
                        given.school().place().name(),
                        "qüvvədədir");
        browser.in(Language.KK).phone().nobody().go("/verify/" + id).checked("verify-kk");
    }

    @Test
    void theFileOneHoldsIsComparedInTheBrowserAndSentNowhere() throws IOException {
        String id = issued(null);
        byte[] pdf;
        try (var content =
                files.open(given.head().does(() -> documents.find(id)).pdf())) {
            pdf = content.readAllBytes();
        }
        Window window = browser.nobody().go("/verify/" + id);
        // The page's own picture may still be on its way; nothing else is asked for, and nothing sent.
        List<String> asked = new ArrayList<>();
        window.page().onRequest(request -> {
            if (!request.method().equals("GET") || !request.url().contains("/images/birge.svg")) {
                asked.add(request.method() + " " + request.url());
            }
        });
        window.page().setInputFiles("#file", new FilePayload("plan.pdf", "application/pdf", pdf));
        window.page().waitForSelector("text=Fayl verilmiş sənədlə eynidir.");
        pdf[pdf.length / 2]++;
        window.page().setInputFiles("#file", new FilePayload("plan.pdf", "application/pdf", pdf));
        window.page().waitForSelector("text=Fayl verilmiş sənəddən fərqlənir.");
        assertThat(asked).isEmpty();
        window.checked("verify-different");
    }

    @Test
    void withoutScriptsTheSumIsThereToCompare() {
        String id = issued(null);
        Visitor.Answer answer = visitors.nobody().get("/verify/" + id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(given.head().does(() -> documents.find(id)).pdf())
                .contains("hidden data-sha256");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void anAmendedDocumentLeadsToTheNewerOneAndAWithdrawnOneSaysSo() {
        String first = issued(null);
        String second = issued(first);
        Window window = browser.nobody().go("/verify/" + first);
        assertThat(window.text()).contains("yenisi ilə əvəz olunub");
        window.page().click("a[href='/verify/" + second + "']");
        assertThat(window.text()).contains(number(second), "qüvvədədir");
        given.head().runs(() -> withdraw.run(second, "Səhv tarix"));
        assertThat(window.go("/verify/" + second).text())
                .contains("ləğv edilib")
                .doesNotContain("Səhv tarix");
    }

    @Test
    void aGuessedAddressIsTheOrdinaryPageNotFound() {
        Visitor nobody = visitors.nobody();
        for (String guess : new String[] {"AAAAAAAAAAAAAAAA", "1", "a'b"}) {
            assertThat(nobody.get("/verify/" + guess).status()).isEqualTo(404);
        }
        assertThat(nobody.get("/verify/AAAAAAAAAAAAAAAA").body()).contains("Belə səhifə yoxdur");
    }

    private String number(String id) {
        return given.head().does(() -> documents.find(id)).number();
    }

    private String issued(@Nullable String amends) {
        var command = new Command(
                IssuedKind.PLAN,
                given.school().id(),
                "Qiymətləndirmə üzrə plan",
                Language.AZ,
                LocalDate.of(2026, 11, 21),
                amends);
        return given.head()
                .does(() -> issue.run(
                        command,
                        stamp -> "<html><body><h1>Plan № " + stamp.number() + "</h1><p>" + stamp.qr()
                                + "</p></body></html>"));
    }
}
