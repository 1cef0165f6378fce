package org.birge.support.request;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * Requests for support: a school's own, or the queue of the centre.
 *
 * @param centre whether the reader answers requests
 * @param next address of the next page, first of the first one
 */
public record RequestsPage(
        boolean centre,
        List<RequestLine> lines,
        RequestFilter filter,
        List<CountryPack.Division> divisions,
        List<NeedsInstrument.Area> areas,
        @Nullable String next,
        @Nullable String first) {

    /** The states one may choose between. */
    public List<String> states() {
        return List.of("open", "late", "mine", "closed", "all");
    }
}
