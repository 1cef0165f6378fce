package org.birge.documents;

import java.math.BigInteger;
import org.birge.shared.Language;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Text;

/** The sheet under the text: margins as in print.css, "n / m" below, the language for the spelling check. */
record DocxPaper(WordprocessingMLPackage word) {

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    void margins(boolean landscape) {
        var margins = section().getPgMar();
        margins.setTop(millimetres(20));
        margins.setBottom(millimetres(20));
        margins.setLeft(millimetres(landscape ? 15 : 25));
        margins.setRight(millimetres(15));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
    }

    void pageNumbers() throws InvalidFormatException {
        var footer = new FooterPart();
        var content = WORD.createFtr();
        content.getContent().add(numbers());
        footer.setJaxbElement(content);
        var reference = WORD.createFooterReference();
        reference.setId(word.getMainDocumentPart().addTargetPart(footer).getId());
        reference.setType(HdrFtrRef.DEFAULT);
        section().getEGHdrFtrReferences().add(reference);
    }

    void language(Language language) throws Docx4JException {
        CTLanguage tag = WORD.createCTLanguage();
        tag.setVal(
                switch (language) {
                    case AZ -> "az-Latn-AZ";
                    case KK -> "kk-KZ";
                    case RU -> "ru-RU";
                    case EN -> "en-GB";
                });
        var styles = word.getMainDocumentPart().getStyleDefinitionsPart().getContents();
        styles.getDocDefaults().getRPrDefault().getRPr().setLang(tag);
    }

    private SectPr section() {
        return word.getMainDocumentPart().getJaxbElement().getBody().getSectPr();
    }

    private static P numbers() {
        P line = WORD.createP();
        var look = WORD.createPPr();
        var right = WORD.createJc();
        right.setVal(JcEnumeration.RIGHT);
        look.setJc(right);
        line.setPPr(look);
        line.getContent().add(field("PAGE"));
        line.getContent().add(run(" / "));
        line.getContent().add(field("NUMPAGES"));
        return line;
    }

    private static Object field(String instruction) {
        var field = WORD.createCTSimpleField();
        field.setInstr(instruction);
        field.getContent().add(run("1"));
        return WORD.createPFldSimple(field);
    }

    private static R run(String words) {
        var fonts = WORD.createRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        var size = WORD.createHpsMeasure();
        size.setVal(BigInteger.valueOf(18));
        var look = WORD.createRPr();
        look.setRFonts(fonts);
        look.setSz(size);
        Text text = WORD.createText();
        text.setValue(words);
        text.setSpace("preserve");
        var run = WORD.createR();
        run.setRPr(look);
        run.getContent().add(text);
        return run;
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * 1440 / 25.4));
    }
}
