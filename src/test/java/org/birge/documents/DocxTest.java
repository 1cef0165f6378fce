package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.birge.shared.Language;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.Test;

class DocxTest {

    @Test
    void theTextKeepsEveryLetterOfTheFourLanguages() throws Exception {
        var word = open(PdfTest.page("<p>" + PdfTest.LETTERS + "</p>"));
        assertThat(TextUtils.getText(word.getMainDocumentPart().getJaxbElement()))
                .contains(PdfTest.LETTERS);
        assertThat(word.getTitle()).isEqualTo("Plan");
    }

    @Test
    void headingRowsRepeatAndOnlyThey() throws Exception {
        List<Object> rows = find(open(PdfTest.plan(5)), Tr.class);
        var headings = rows.stream()
                .map(row -> XmlUtils.marshaltoString(row))
                .map(xml -> xml.contains("tblHeader"))
                .toList();
        assertThat(headings).containsExactly(false, true, false, false, false, false, false);
    }

    @Test
    void tablesFillTheWidthBetweenTheMarginsAndKeepTheirBorders() throws Exception {
        for (boolean landscape : List.of(false, true)) {
            String plan = PdfTest.plan(3);
            var word = open(landscape ? plan.replace("<body>", "<body class='landscape'>") : plan);
            var section = word.getMainDocumentPart().getJaxbElement().getBody().getSectPr();
            long room = section.getPgSz()
                    .getW()
                    .subtract(section.getPgMar().getLeft())
                    .subtract(section.getPgMar().getRight())
                    .longValue();
            Tbl table = (Tbl) find(word, Tbl.class).get(1);
            assertThat(table.getTblPr().getTblW().getW().longValue()).isBetween(room - 60, room + 20);
            assertThat(XmlUtils.marshaltoString(table)).contains("<w:left w:val=\"single\"");
            assertThat(section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                    .isEqualTo(landscape);
        }
    }

    @Test
    void aDrawingBecomesAPictureWithItsTitle() throws Exception {
        String chart = Charts.ring("Görülən iş", "38 %", 0.38, "38 %");
        var word = open(PdfTest.page("<p>" + chart + "</p>"));
        assertThat(XmlUtils.marshaltoString(word.getMainDocumentPart().getJaxbElement()))
                .contains("descr=\"Görülən iş\"");
        assertThat(word.getParts().getParts().keySet())
                .anyMatch(name -> name.getName().endsWith(".png"));
    }

    @Test
    void noLineHeightIsExactSoThatPicturesAreNotCut() throws Exception {
        assertThat(XmlUtils.marshaltoString(
                        open(PdfTest.plan(2)).getMainDocumentPart().getJaxbElement()))
                .contains("w:lineRule=\"auto\"")
                .doesNotContain("w:lineRule=\"exact\"");
    }

    private static WordprocessingMLPackage open(String xhtml) throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(Docx.render(xhtml, Language.AZ, "Plan")));
    }

    private static List<Object> find(WordprocessingMLPackage word, Class<?> kind) {
        var finder = new ClassFinder(kind);
        new TraversalUtil(word.getMainDocumentPart().getContent(), finder);
        return finder.results;
    }
}
