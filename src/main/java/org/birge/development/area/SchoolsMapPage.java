package org.birge.development.area;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Schools where they lie.
 *
 * @param district chosen; empty for all
 * @param drawing null when no school has coordinates
 * @param byDistrict whether the spots are districts, because there are too many schools to draw
 * @param without schools without coordinates, which no map can show
 */
public record SchoolsMapPage(
        SchoolYear year,
        String district,
        List<String> districts,
        @Nullable String drawing,
        boolean byDistrict,
        List<Stage> stages,
        int schools,
        int without,
        boolean seesNeeds) {

    /** A step of the year by its number on the map, and the schools at it. */
    public record Stage(int number, String code, int schools) {}
}
