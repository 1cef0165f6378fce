package org.birge.development.area;

import java.util.List;
import org.birge.shared.SchoolYear;

/**
 * Where the schools of a centre, an authority or the country stand today.
 *
 * @param stages in the order of the year; a stage nobody is in is left out
 */
public record AreaToday(SchoolYear year, int schools, List<Stage> stages) {

    public record Stage(String code, int schools) {}
}
