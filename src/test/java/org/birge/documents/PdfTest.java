package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.Language;
import org.junit.jupiter.api.Test;

class PdfTest {

    static final String LETTERS = "əƏğĞıİöÖşŞçÇüÜ ғқңүұһіӘҒҚҢӨҰҮҺІ рус №„“«»";

    @Test
    void everyLetterOfTheFourLanguagesIsInTheTextAndItsFontIsEmbedded() throws IOException {
        byte[] pdf = Pdf.render(
                page("<p>" + LETTERS + "</p><p class='sans'><b>" + LETTERS + "</b></p>"), Language.AZ, "Plan");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains(LETTERS + "\n" + LETTERS);
            List<PDFont> fonts = new ArrayList<>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts)
                    .extracting(PDFont::getName)
                    .anyMatch(n -> n.contains("DejaVuSerif"))
                    .anyMatch(n -> n.contains("DejaVuSans"));
        }
    }

    @Test
    void aScreenReaderFindsTagsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.render(page("<h1>Plan</h1>"), Language.KK, "Жылдық жоспар"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("kk");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Жылдық жоспар");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void theTableHeadingIsRepeatedAndPagesAreNumbered() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.render(plan(120), Language.AZ, "Plan"))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int n = 1; n <= pages; n++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(n);
                stripper.setEndPage(n);
                assertThat(stripper.getText(document)).contains("Məsul şəxs").contains(n + " / " + pages);
            }
        }
    }

    @Test
    void aLandscapeBodyTurnsThePaper() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                Pdf.render("<html><body class='landscape'><p>a</p></body></html>", Language.AZ, "Plan"))) {
            var paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isCloseTo(842, org.assertj.core.data.Offset.offset(1f));
            assertThat(paper.getHeight()).isCloseTo(595, org.assertj.core.data.Offset.offset(1f));
        }
    }

    @Test
    void nothingIsFetchedFromOutside() {
        for (String bad : List.of(
                "<img src='http://169.254.169.254/latest' alt=''/>",
                "<img src='file:///etc/passwd' alt=''/>",
                "<p style='background: url(http://example.org/a.png)'>a</p>",
                "<style>@import 'file:///etc/passwd';</style>",
                "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='file:///etc/hosts'/></svg>",
                "<object data='http://example.org/a'></object>")) {
            assertThatThrownBy(() -> Pdf.render(page(bad), Language.AZ, "Plan"))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Pdf.render(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>",
                        Language.AZ,
                        "Plan"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Measured in the processor's time, so that a busy machine does not count. */
    @Test
    void aPlanOf120RowsTakesUnderTwoSeconds() {
        String plan = plan(120);
        Pdf.render(plan, Language.AZ, "Plan");
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Pdf.render(plan, Language.AZ, "Plan");
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    static String page(String body) {
        return "<!DOCTYPE html><html><head></head><body>" + body + "</body></html>";
    }

    static String plan(int rows) {
        var text = new StringBuilder("""
                <div class="letterhead"><div class="name">Quba şəhər 3 nömrəli tam orta məktəb</div></div>
                <table class="approvals"><tr>
                  <td class="left approval"><div class="word">Razılaşdırılıb</div>Quba Təhsil Şöbəsi</td>
                  <td class="right approval"><div class="word">Təsdiq edirəm</div>Direktor ________ A. Məmmədova</td>
                </tr></table>
                <h1>İllik fəaliyyət planı</h1>
                <table><thead><tr><th scope="col">№</th><th scope="col">Tədbir</th><th scope="col">Müddət</th><th scope="col">Məsul şəxs</th><th scope="col">Nəticə</th></tr></thead><tbody>
                """);
        for (int n = 1; n <= rows; n++) {
            text.append("<tr><td class='num'>")
                    .append(n)
                    .append("</td><td>Gənc müəllimlərin dərslərinin dinlənilməsi və təhlili, ")
                    .append(n)
                    .append(
                            "-ci tədbir</td><td>07.10.2026</td><td>Direktor müavini, metodbirləşmə rəhbəri</td><td>Arayış, protokol</td></tr>");
        }
        return page(text + "</tbody></table>");
    }
}
