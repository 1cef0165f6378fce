package org.birge.instruments;

import java.util.Comparator;
import java.util.List;

/** Which areas are priority needs: at or above the campaign's threshold, or among the three highest; ties all count (cycle, 1). */
final class Priority {

    private static final int HIGHEST = 3;

    private Priority() {}

    /** The index from which an area is a priority need. */
    static int from(List<Integer> indexes, int threshold) {
        return indexes.stream()
                .sorted(Comparator.reverseOrder())
                .limit(HIGHEST)
                .min(Comparator.naturalOrder())
                .map(third -> Math.min(third, threshold))
                .orElse(threshold);
    }
}
