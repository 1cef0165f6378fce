package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.birge.documents.Charts.Bar;
import org.birge.documents.Charts.Level;
import org.birge.documents.Charts.Point;
import org.birge.shared.Language;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final List<Level> LEVELS =
            List.of(new Level("Yoxdur", 3), new Level("Az", 12), new Level("Orta", 20), new Level("Yüksək", 9));
    private static final List<Point> POINTS =
            List.of(new Point("2024", 20.0, "20"), new Point("2025", null, "–"), new Point("2026", 80.0, "80"));

    @Test
    void everyDrawingHasATitleADescriptionAndNoStyle() {
        for (String svg : all()) {
            assertThat(svg)
                    .startsWith("<svg xmlns='http://www.w3.org/2000/svg' role='img'")
                    .contains("<title>Ehtiyaclar &#60;2026&#62;</title><desc>3 &#38; 12</desc>")
                    .doesNotContain("style")
                    .doesNotContain("class=");
        }
    }

    @Test
    void labelsCannotBringInMarkup() {
        String svg = Charts.bars("t", "d", List.of(new Bar("<script>alert(1)</script>", 1, "\"'&")), 10);
        assertThat(svg).contains("&#60;script&#62;").contains("&#34;&#39;&#38;").doesNotContain("<script");
    }

    @Test
    void eachLevelShowsItsCountAndLightTextStandsOnDarkColour() {
        String svg = Charts.distribution("t", "d", LEVELS);
        assertThat(svg).contains("Yoxdur – 3", "Az – 12", "Orta – 20", "Yüksək – 9");
        assertThat(svg).contains("fill='#1d2733' font-size='13' font-weight='700'>12</text>");
        assertThat(svg).contains("fill='#ffffff' font-size='13' font-weight='700'>20</text>");
    }

    @Test
    void nobodyAnsweredStillDrawsABar() {
        assertThat(Charts.distribution("t", "d", List.of(new Level("Az", 0))))
                .contains("Az – 0")
                .doesNotContain("NaN");
        assertThat(Charts.ring("t", "d", 0, "0 %")).doesNotContain("dasharray");
        assertThat(Charts.line("t", "d", List.of(), 100)).contains("M0 0");
        assertThatThrownBy(() -> Charts.bars("t", "d", List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingValueBreaksTheLine() {
        assertThat(Charts.line("t", "d", POINTS, 100)).contains("<path d='M28 88 M332 40'");
    }

    @Test
    void theSameDrawingsStandInThePdfAndBecomePictures() throws Exception {
        String body = String.join("", all());
        try (var pdf = Loader.loadPDF(Pdf.render(PdfTest.page(body), Language.AZ, "Plan"))) {
            assertThat(figures(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .containsOnly("Ehtiyaclar <2026>")
                    .hasSize(4);
        }
        for (String svg : all()) {
            var picture = ImageIO.read(new ByteArrayInputStream(Drawing.png(svg, 600)));
            assertThat(picture.getWidth()).isEqualTo(600);
        }
    }

    private static List<String> figures(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(figures(element));
            }
        }
        return found;
    }

    private static List<String> all() {
        String title = "Ehtiyaclar <2026>";
        String words = "3 & 12";
        return List.of(
                Charts.distribution(title, words, LEVELS),
                Charts.bars(title, words, List.of(new Bar("Qiymətləndirmə", 71, "71 %")), 100),
                Charts.ring(title, words, 0.38, "38 %"),
                Charts.line(title, words, POINTS, 100));
    }
}
