package org.birge.development.reports;

import java.util.List;
import org.birge.shared.SchoolYear;

/** The reports of a year as the ministry sees them: how many schools reported, were heard and closed their year, by region. */
public record RegionReportsPage(
        SchoolYear year, List<Region> regions, List<SchoolReportsPage.EffectLine> effects, List<SchoolYear> years) {

    /** @param reported put before the councils, whatever came of it; heard and closed are among them */
    public record Region(String name, int schools, int reported, int heard, int closed) {

        public int notYet() {
            return schools - reported;
        }
    }

    /** All regions together. */
    public Region all() {
        return regions.stream()
                .reduce(
                        new Region("", 0, 0, 0, 0),
                        (one, other) -> new Region(
                                "",
                                one.schools() + other.schools(),
                                one.reported() + other.reported(),
                                one.heard() + other.heard(),
                                one.closed() + other.closed()));
    }
}
