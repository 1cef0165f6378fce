package org.birge.registry.lists.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a list, found among its first rows: offices put titles above it.
 *
 * @param row the number of its row
 */
record Header(ListKind kind, int row, ColumnMatch match) {

    /** How much more two rows together must name before they are taken for a heading. */
    private static final double CLEARLY = 0.6;

    /** The row, or pair of rows, that names the most columns of one kind of list; without any, the first row that is not blank. */
    static Header among(List<SheetRows.Row> first) {
        Header best = null;
        SheetRows.Row above = null;
        for (SheetRows.Row row : first) {
            best = better(best, row, row.cells(), 0.001);
            if (above != null && row.number() == above.number() + 1) {
                best = better(best, row, overlaid(above, row), CLEARLY);
                best = better(best, row, joined(above, row), CLEARLY);
            }
            above = row;
        }
        if (best == null) {
            throw new UnreadableList("registry.lists.file.empty");
        }
        return best;
    }

    private static @Nullable Header better(@Nullable Header best, SheetRows.Row row, List<String> cells, double by) {
        Header better = best;
        for (ListKind kind : ListKind.values()) {
            Header candidate = new Header(kind, row.number(), ColumnMatch.propose(kind, trimmed(cells)));
            if (!row.blank() && (better == null || candidate.score() > better.score() + by)) {
                better = candidate;
            }
        }
        return better;
    }

    /** Headings over two rows: the lower one says more exactly, the upper one stands for columns the lower leaves out. */
    private static List<String> overlaid(SheetRows.Row above, SheetRows.Row row) {
        return IntStream.range(0, Math.max(above.cells().size(), row.cells().size()))
                .mapToObj(n -> row.cell(n).isBlank() ? above.cell(n) : row.cell(n))
                .toList();
    }

    /** The same where the upper heading completes the lower one: "school" above "code", for columns that the lower alone does not name. */
    private static List<String> joined(SheetRows.Row above, SheetRows.Row row) {
        List<String> overlaid = overlaid(above, row);
        Set<Integer> named = new HashSet<>();
        for (ListKind kind : ListKind.values()) {
            named.addAll(ColumnMatch.propose(kind, trimmed(overlaid)).places().values());
        }
        return IntStream.range(0, overlaid.size())
                .mapToObj(n -> named.contains(n) ? overlaid.get(n) : above.cell(n) + " " + row.cell(n))
                .toList();
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
