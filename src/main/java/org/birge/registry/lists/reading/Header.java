package org.birge.registry.lists.reading;

import java.util.List;

/**
 * The heading of a list, found among its first rows: offices put titles above it.
 *
 * @param row the number of its row
 */
record Header(ListKind kind, int row, ColumnMatch match) {

    /** The row that names the most columns of one kind of list; without any, the first row that is not blank. */
    static Header among(List<SheetRows.Row> first) {
        Header best = null;
        for (SheetRows.Row row : first) {
            for (ListKind kind : ListKind.values()) {
                Header candidate = new Header(kind, row.number(), ColumnMatch.propose(kind, trimmed(row.cells())));
                if (!row.blank() && (best == null || candidate.score() > best.score() + 0.001)) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            throw new UnreadableList("registry.lists.file.empty");
        }
        return best;
    }

    private static List<String> trimmed(List<String> cells) {
        return cells.stream().map(NameText::spaced).toList();
    }

    /** How well it names columns in all; columns a list cannot do without count double. */
    double score() {
        double sum = 0;
        for (var scored : match.scores().entrySet()) {
            sum += scored.getValue() * (kind.needed().contains(scored.getKey()) ? 2 : 1);
        }
        return sum;
    }

    /** Whether a row says the headings again, as lists printed page by page do. */
    boolean repeatedBy(SheetRows.Row row) {
        int same = 0;
        int filled = 0;
        for (int i = 0; i < match.headings().size(); i++) {
            String heading = match.headings().get(i);
            filled += heading.isBlank() ? 0 : 1;
            same += !heading.isBlank() && heading.equalsIgnoreCase(NameText.spaced(row.cell(i))) ? 1 : 0;
        }
        return same >= 2 && same * 2 > filled;
    }
}
