package org.birge.support.visit;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * The schools of the centre where they lie, darker the longer nobody was there.
 *
 * @param drawing null when no school has coordinates
 * @param byDistrict whether the spots are districts, because there are too many schools to draw
 * @param without schools without coordinates, which no map can show
 */
public record VisitedMapPage(
        SchoolFilter filter,
        List<String> districts,
        List<CountryPack.SchoolKind> kinds,
        @Nullable String drawing,
        boolean byDistrict,
        List<Count> counts,
        int without) {

    public record Count(VisitBand band, int schools) {}
}
