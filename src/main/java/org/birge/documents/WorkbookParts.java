package org.birge.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** What the parts of a workbook tell of each other: which part is which sheet, and which of its cells are merged. */
final class WorkbookParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST = 1_000;

    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, MergedCells> merged = new HashMap<>();

    /** Takes notice of an element of a part. */
    void element(String part, XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "mergeCell" ->
                merged.computeIfAbsent(part, name -> new MergedCells()).add(said(xml, null, "ref"));
            case "sheet" -> {
                if (part.equals("xl/workbook.xml") && sheets.size() < MOST) {
                    sheets.add(said(xml, RELATIONS, "id"));
                }
            }
            case "Relationship" -> {
                if (part.equals("xl/_rels/workbook.xml.rels") && targets.size() < MOST) {
                    targets.put(said(xml, null, "Id"), said(xml, null, "Target"));
                }
            }
            default -> {}
        }
    }

    private static String said(XMLStreamReader xml, @org.jspecify.annotations.Nullable String space, String name) {
        String value = xml.getAttributeValue(space, name);
        return value == null ? "" : value;
    }

    /** @param sheet in the order of the workbook, from 0 */
    MergedCells merged(int sheet) {
        String target = sheet < sheets.size() ? targets.getOrDefault(sheets.get(sheet), "") : "";
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return merged.getOrDefault(part, new MergedCells());
    }
}
