package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * The list of sessions for those who stand above schools.
 *
 * @param filter as it was asked; first and last are the days it looks at
 */
public record OverseenPage(
        List<OverseenLine> lines,
        OverseenFilter filter,
        LocalDate first,
        LocalDate last,
        List<String> kinds,
        List<NeedsInstrument.Area> areas,
        List<String> districts,
        @Nullable String next,
        @Nullable String firstPage) {

    /** The district the column of places is about; empty without one. */
    public String district() {
        return filter.district();
    }
}
