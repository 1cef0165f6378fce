package org.birge.development.area;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;

/**
 * Where the schools of a centre, an authority or the country stand today.
 *
 * @param stages in the order of the year; a stage nobody is in is left out
 * @param needs the areas that are the greatest need of most schools, at most three
 */
public record AreaToday(SchoolYear year, int schools, List<Stage> stages, List<Need> needs) {

    public record Stage(String code, int schools) {}

    /** The schools where this area is the greatest need. */
    public record Need(Text area, int schools) {}
}
