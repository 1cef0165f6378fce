package org.birge.support.visit;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * The schools of the centre by their last visit, as a list.
 *
 * @param next address of the next page, first of the first one
 */
public record VisitedSchoolsPage(
        List<VisitedSchool> lines,
        SchoolFilter filter,
        List<String> districts,
        List<CountryPack.SchoolKind> kinds,
        @Nullable String next,
        @Nullable String first) {

    public List<VisitBand> bands() {
        return List.of(VisitBand.values());
    }
}
