package org.birge.documents;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/** Puts right what the importer leaves open in tables: widths, headings that repeat, rows that stay whole. */
record DocxTables(MainDocumentPart text) {

    private static final ObjectFactory WORD = Context.getWmlObjectFactory();

    /** The importer lays out in CSS pixels and writes them down as points: 4 for every 3. */
    private static final double POINTS_PER_PIXEL = 0.75;

    /** Six points, in twentieths of one. */
    private static final BigInteger AIR = BigInteger.valueOf(120);

    /** @param headingRows how many rows each table's heading has, tables in the order of the text */
    void arrange(List<Integer> headingRows) {
        var tables = new ClassFinder(Tbl.class);
        new TraversalUtil(text.getContent(), tables);
        lines();
        airAround();
        for (int n = 0; n < tables.results.size(); n++) {
            Tbl table = (Tbl) tables.results.get(n);
            widths(table);
            rows(table, n < headingRows.size() ? headingRows.get(n) : 0);
        }
    }

    /** Without the word "auto" some readers take the line height as exact and cut pictures off. */
    private void lines() {
        var paragraphs = new ClassFinder(P.class);
        new TraversalUtil(text.getContent(), paragraphs);
        for (Object found : paragraphs.results) {
            var look = ((P) found).getPPr();
            if (look != null && look.getSpacing() != null && look.getSpacing().getLine() != null) {
                look.getSpacing().setLineRule(STLineSpacingRule.AUTO);
            }
        }
    }

    /** The importer knows no margin of a table: what stands before and after it gets its air. */
    private void airAround() {
        List<Object> content = text.getContent().stream().map(XmlUtils::unwrap).toList();
        for (int n = 1; n < content.size(); n++) {
            if (content.get(n) instanceof P after && content.get(n - 1) instanceof Tbl) {
                var air = air(after);
                air.setBefore(more(air.getBefore()));
            } else if (content.get(n) instanceof Tbl && content.get(n - 1) instanceof P before) {
                var air = air(before);
                air.setAfter(more(air.getAfter()));
            }
        }
    }

    private static PPrBase.Spacing air(P paragraph) {
        if (paragraph.getPPr() == null) {
            paragraph.setPPr(WORD.createPPr());
        }
        if (paragraph.getPPr().getSpacing() == null) {
            paragraph.getPPr().setSpacing(WORD.createPPrBaseSpacing());
        }
        return paragraph.getPPr().getSpacing();
    }

    private static BigInteger more(@Nullable BigInteger air) {
        return air == null ? AIR : air.max(AIR);
    }

    private static void widths(Tbl table) {
        long sum = 0;
        for (var column : table.getTblGrid().getGridCol()) {
            column.setW(points(column.getW()));
            sum += column.getW().longValue();
        }
        TblWidth width = WORD.createTblWidth();
        width.setType(TblWidth.TYPE_DXA);
        width.setW(BigInteger.valueOf(sum));
        table.getTblPr().setTblW(width);
        var layout = WORD.createCTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        table.getTblPr().setTblLayout(layout);
        table.getTblPr().setTblCellSpacing(null);
    }

    private static void rows(Tbl table, int headings) {
        int n = 0;
        for (Object child : table.getContent()) {
            if (XmlUtils.unwrap(child) instanceof Tr row) {
                var properties = row.getTrPr() == null ? WORD.createTrPr() : row.getTrPr();
                row.setTrPr(properties);
                var marks = properties.getCnfStyleOrDivIdOrGridBefore();
                marks.add(WORD.createCTTrPrBaseCantSplit(WORD.createBooleanDefaultTrue()));
                if (n++ < headings) {
                    marks.add(WORD.createCTTrPrBaseTblHeader(WORD.createBooleanDefaultTrue()));
                }
                row.getContent().stream().map(XmlUtils::unwrap).forEach(DocxTables::cell);
            }
        }
    }

    private static void cell(Object content) {
        if (content instanceof Tc cell
                && cell.getTcPr() != null
                && cell.getTcPr().getTcW() != null) {
            TblWidth width = cell.getTcPr().getTcW();
            width.setW(points(width.getW()));
        }
    }

    private static BigInteger points(BigInteger pixels) {
        return BigInteger.valueOf(Math.round(pixels.longValue() * POINTS_PER_PIXEL));
    }
}
