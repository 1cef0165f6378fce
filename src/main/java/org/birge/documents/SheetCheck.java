package org.birge.documents;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.birge.documents.Spreadsheet.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one part of a workbook and refuses what would make a reader swell: rows and columns far out, formulas
 * shared by thousands of cells, declarations of entities.
 */
final class SheetCheck {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final Limits limits;
    private final Map<String, Long> sharedFormulas = new HashMap<>();
    private int rows;
    private long formulaLetters;

    private final WorkbookParts parts;

    SheetCheck(Limits limits, WorkbookParts parts) {
        this.limits = limits;
        this.parts = parts;
    }

    void read(String name, InputStream part) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(part);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnsafeFile("documents.file.no-workbook");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                parts.element(name, xml);
                switch (xml.getLocalName()) {
                    case "row" -> row(xml.getAttributeValue(null, "r"));
                    case "c" -> cell(xml.getAttributeValue(null, "r"));
                    case "f" -> formula(xml);
                    default -> {}
                }
            }
        }
    }

    private void row(@Nullable String number) {
        rows++;
        if (rows > limits.rows() || number != null && beyond(number, limits.rows())) {
            throw new UnsafeFile("documents.file.too-many-rows", limits.rows());
        }
    }

    private void cell(@Nullable String address) {
        if (address == null) {
            return;
        }
        long column = 0;
        for (int n = 0; n < address.length() && Character.isLetter(address.charAt(n)); n++) {
            column = column * 26 + Character.toUpperCase(address.charAt(n)) - 'A' + 1;
            if (column > limits.columns()) {
                throw new UnsafeFile("documents.file.too-many-columns", limits.columns());
            }
        }
    }

    /** A shared formula is written once and spelt out by the reader in every cell that points to it. */
    private void formula(XMLStreamReader xml) throws XMLStreamException {
        String shared = xml.getAttributeValue(null, "si");
        long length = xml.getElementText().length();
        if (shared != null) {
            formulaLetters += length > 0 ? length : sharedFormulas.getOrDefault(shared, 0L);
            sharedFormulas.merge(shared, length, Math::max);
        }
        if (formulaLetters > limits.inflatedBytes()) {
            throw new UnsafeFile("documents.file.too-big-inside");
        }
    }

    private static boolean beyond(String number, int limit) {
        try {
            return Long.parseLong(number.strip()) > limit;
        } catch (NumberFormatException none) {
            return true;
        }
    }
}
