package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.birge.database.Scope;
import org.birge.documents.IssueDocument.Command;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class IssueDocumentTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private TestDatabase.Access access;
    private TransactionTemplate transactions;
    private long school;
    private long placeKey;
    private IssueDocument issue;
    private IssuedDocuments documents;
    private WithdrawDocument withdraw;

    @BeforeEach
    void aSchool() {
        access = database.access();
        transactions = access.transactions();
        var table = new IssuedTable(access.sql());
        var files = new Files(
                new FileTable(access.sql()),
                CLOCK,
                Objects.requireNonNull(transactions.getTransactionManager()),
                folder,
                DataSize.ofMegabytes(20));
        issue = new IssueDocument(table, files, CLOCK, "https://birge.example/");
        documents = new IssuedDocuments(table, files);
        withdraw = new WithdrawDocument(table, CLOCK);
        placeKey = System.nanoTime();
        school = database.superuser()
                .sql("""
                with o as (
                  insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
                  values (:key::text, 'school', :key, :key, :key + 1, '2026-01-01T00:00Z')
                  returning id
                )
                insert into registry.organisation_period (organisation_id, valid_from, name, recorded_at)
                select id, '2026-01-01', 'Quba şəhər 3 nömrəli məktəb', '2026-01-01T00:00Z' from o
                returning organisation_id
                """)
                .param("key", placeKey)
                .query(Long.class)
                .single();
    }

    @Test
    void theIssuedBytesAreKeptAndCarryNumberAddressAndCode() throws Exception {
        String id = atSchool(() -> issue.run(command(IssuedKind.PLAN, null), IssueDocumentTest::page));
        IssuedDocument document = atSchool(() -> documents.find(id));
        assertThat(document.number()).isEqualTo("1/2026");
        assertThat(document.issuer()).isEqualTo("Quba şəhər 3 nömrəli məktəb");
        assertThat(document.issuedAt()).isEqualTo(CLOCK.instant());

        byte[] pdf = bytes(document.pdf());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(document.pdf());
        String address = "https://birge.example/verify/" + id;
        try (var opened = Loader.loadPDF(pdf)) {
            assertThat(PdfTest.text(opened)).contains("№ 1/2026").contains(address);
            assertThat(CodeOnPaper.read(new PDFRenderer(opened))).isEqualTo(address);
        }
        assertThat(new String(bytes(document.docx()), 0, 2)).isEqualTo("PK");
    }

    @Test
    void eachKindAndYearCountsOnItsOwn() {
        assertThat(number(command(IssuedKind.PLAN, null))).isEqualTo("1/2026");
        assertThat(number(command(IssuedKind.PLAN, null))).isEqualTo("2/2026");
        assertThat(number(command(IssuedKind.REPORT, null))).isEqualTo("1/2026");
        var nextYear = new Command(IssuedKind.PLAN, school, "Plan", Language.AZ, TODAY.plusYears(1), null);
        assertThat(number(nextYear)).isEqualTo("1/2027");
    }

    @Test
    void aRollbackLeavesNoGap() {
        assertThatThrownBy(() -> atSchool(() -> issue.run(command(IssuedKind.ORDER, null), stamp -> {
                    throw new IllegalStateException("no page");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(number(command(IssuedKind.ORDER, null))).isEqualTo("1/2026");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapsOrDoubles() throws Exception {
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var running = new ArrayList<Future<String>>();
            for (int n = 0; n < 12; n++) {
                Callable<String> one = () -> number(command(IssuedKind.MINUTES, null));
                running.add(threads.submit(one));
            }
            for (var done : running) {
                numbers.add(done.get());
            }
        }
        var expected = new ArrayList<String>();
        for (int n = 1; n <= 12; n++) {
            expected.add(n + "/2026");
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anotherSchoolNeitherSeesNorIssues() {
        String id = atSchool(() -> issue.run(command(IssuedKind.NOTE, null), IssueDocumentTest::page));
        var other = new Scope(placeKey + 1, placeKey + 2, null, null, null, "head");
        assertThatThrownBy(() -> in(other, () -> documents.find(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(other, () -> issue.run(command(IssuedKind.NOTE, null), IssueDocumentTest::page)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anybodyMayVerifyByTheExactIdAndNothingElse() {
        String id = atSchool(() -> issue.run(command(IssuedKind.CERTIFICATE, null), IssueDocumentTest::page));
        Verification found = in(Scope.none(), () -> documents.verify(id)).orElseThrow();
        assertThat(found.number()).isEqualTo("1/2026");
        assertThat(found.kind()).isEqualTo(IssuedKind.CERTIFICATE);
        assertThat(found.sha256()).isEqualTo(atSchool(() -> documents.find(id)).pdf());
        assertThat(found.state()).isEqualTo(Verification.State.VALID);
        for (String guess :
                new String[] {"", id.toLowerCase(Locale.ROOT) + "x", "%", id.substring(1), "' or true --"}) {
            assertThat(in(Scope.none(), () -> documents.verify(guess))).isEmpty();
        }
        assertThatThrownBy(() -> in(Scope.none(), () -> documents.find(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void withdrawnAndAmendedAreSaidInPublic() {
        String first = atSchool(() -> issue.run(command(IssuedKind.DECISION, null), IssueDocumentTest::page));
        String second = atSchool(() -> issue.run(command(IssuedKind.DECISION, first), IssueDocumentTest::page));
        Verification amended = in(Scope.none(), () -> documents.verify(first)).orElseThrow();
        assertThat(amended.state()).isEqualTo(Verification.State.AMENDED);
        assertThat(amended.newer()).isEqualTo(second);
        refused(
                "documents.refusal.amended",
                () -> issue.run(command(IssuedKind.DECISION, first), IssueDocumentTest::page));

        atSchool(() -> {
            withdraw.run(second, "Səhv tarix");
            return second;
        });
        assertThat(in(Scope.none(), () -> documents.verify(second))
                        .orElseThrow()
                        .state())
                .isEqualTo(Verification.State.WITHDRAWN);
        refused("documents.refusal.withdrawn", () -> {
            withdraw.run(second, "Yenə");
            return second;
        });
        refused(
                "documents.refusal.withdrawn",
                () -> issue.run(command(IssuedKind.DECISION, second), IssueDocumentTest::page));
    }

    @Test
    void whatWasIssuedCannotBeChangedByTheApplication() {
        String id = atSchool(() -> issue.run(command(IssuedKind.PLAN, null), IssueDocumentTest::page));
        for (String change : new String[] {
            "update documents.issued set title = 'x' where public_id = ?",
            "update documents.issued set pdf = docx where public_id = ?",
            "delete from documents.issued where public_id = ?"
        }) {
            assertThatThrownBy(() ->
                            atSchool(() -> access.sql().sql(change).param(id).update()))
                    .hasRootCauseMessage("ERROR: permission denied for table issued");
        }
    }

    private void refused(String key, Supplier<String> action) {
        assertThatThrownBy(() -> atSchool(action)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }

    private String number(Command command) {
        String id = atSchool(() -> issue.run(command, IssueDocumentTest::page));
        return atSchool(() -> documents.find(id)).number();
    }

    private Command command(IssuedKind kind, @Nullable String amends) {
        return new Command(kind, school, "Fəaliyyət planı", Language.AZ, TODAY, amends);
    }

    private <T> T atSchool(Supplier<T> action) {
        return in(new Scope(placeKey, placeKey + 1, null, null, school, "head"), action);
    }

    private <T> T in(Scope scope, Supplier<T> action) {
        return Scope.call(scope, () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private byte[] bytes(String hash) throws Exception {
        return java.nio.file.Files.readAllBytes(
                folder.resolve(hash.substring(0, 2)).resolve(hash));
    }

    private static String page(Stamp stamp) {
        return PdfTest.page("<h1>Plan</h1><p>№ " + stamp.number() + "</p><table class='verify'><tr><td class='code'>"
                + stamp.qr() + "</td><td>" + stamp.address() + "</td></tr></table>");
    }
}
