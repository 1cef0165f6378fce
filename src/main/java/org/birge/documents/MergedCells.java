package org.birge.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a sheet that are merged downwards. Only the first of them holds the value that is seen in all their rows. */
final class MergedCells {

    /** Nobody merges more by hand; what is beyond stays as it is. */
    private static final int MOST = 20_000;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private record Run(int column, int last) {}

    private record Held(String value, int last) {}

    private final Map<Integer, List<Run>> begins = new HashMap<>();
    private int size;

    /** @param range as a sheet writes it: A4:A27 */
    void add(String range) {
        Matcher cells = RANGE.matcher(range);
        if (!cells.matches() || size >= MOST) {
            return;
        }
        int first = Integer.parseInt(cells.group(2));
        int last = Integer.parseInt(cells.group(4));
        if (last > first) {
            size++;
            begins.computeIfAbsent(first, row -> new ArrayList<>()).add(new Run(column(cells.group(1)), last));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int n = 0; n < letters.length(); n++) {
            column = column * 26 + letters.charAt(n) - 'A' + 1;
        }
        return column - 1;
    }

    /** Goes down the sheet once. */
    Walk walk() {
        return new Walk();
    }

    /** Where one reader is. */
    final class Walk {

        private final Map<Integer, Held> held = new HashMap<>();

        /** Fills the cells of the next row, numbered from 1, that a merged cell above reaches into. */
        void fill(int row, List<String> cells) {
            held.values().removeIf(above -> above.last() < row);
            held.forEach((column, above) -> {
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isEmpty()) {
                    cells.set(column, above.value());
                }
            });
            for (Run run : begins.getOrDefault(row, List.of())) {
                if (run.column() < cells.size() && !cells.get(run.column()).isEmpty()) {
                    held.put(run.column(), new Held(cells.get(run.column()), run.last()));
                }
            }
        }
    }
}
