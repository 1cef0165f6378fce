package org.birge.documents;

import java.io.ByteArrayOutputStream;
import org.birge.shared.Language;
import org.docx4j.convert.in.xhtml.XHTMLImporterImpl;
import org.docx4j.model.structure.PageSizePaper;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** A text document (DOCX) of the same XHTML that makes the PDF, for those who must edit it or paste from it. */
public final class Docx {

    static {
        XHTMLImporterImpl.addFontMapping("DejaVu Serif", "Times New Roman");
        XHTMLImporterImpl.addFontMapping("DejaVu Sans", "Arial");
    }

    private Docx() {}

    /**
     * Renders a whole XHTML page, dressed in print.css, on A4. The same rules hold as for {@link Pdf#render}; drawings
     * become pictures, table headings repeat, {@code <body class="landscape">} turns the paper.
     *
     * @throws IllegalArgumentException when the text is not well-formed or points outside
     */
    public static byte[] render(String xhtml, Language language, String title) {
        PrintPage page = PrintPage.of(xhtml, language, title).withPicturesForDrawings();
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.createPackage(PageSizePaper.A4, page.landscape());
            word.setTitle(title);
            var paper = new DocxPaper(word);
            paper.margins(page.landscape());
            paper.pageNumbers();
            paper.language(language);
            var content = new XHTMLImporterImpl(word).convert(page.document(), null);
            word.getMainDocumentPart().getContent().addAll(content);
            new DocxTables(word.getMainDocumentPart()).arrange(page.headingRows());
            var out = new ByteArrayOutputStream(1 << 16);
            word.save(out);
            return out.toByteArray();
        } catch (Docx4JException e) {
            throw new IllegalStateException("The page could not be made a text document", e);
        }
    }
}
