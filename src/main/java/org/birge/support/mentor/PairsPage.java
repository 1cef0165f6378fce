package org.birge.support.mentor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of one's reach.
 *
 * @param next address of the next page, first of the first one
 */
public record PairsPage(
        List<PairLine> lines,
        PairFilter filter,
        @Nullable String next,
        @Nullable String first) {

    /** The states one may choose between. */
    public List<String> states() {
        return List.of("open", "proposed", "ended", "all");
    }
}
