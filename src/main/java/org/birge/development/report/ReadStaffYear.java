package org.birge.development.report;

import java.util.List;
import org.birge.database.Gatherings;
import org.birge.registry.Leaders;
import org.birge.registry.StaffYear;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers from all parts what the people of a school did in a year; for the school's leaders, who alone read every row. */
@Component
class ReadStaffYear {

    private final List<StaffYear> parts;
    private final Leaders leaders;
    private final ReportYears years;
    private final Gatherings gatherings;
    private final CountryPack pack;

    ReadStaffYear(List<StaffYear> parts, Leaders leaders, ReportYears years, Gatherings gatherings, CountryPack pack) {
        this.parts = parts;
        this.leaders = leaders;
        this.years = years;
        this.gatherings = gatherings;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public StaffYearPage of(long school, SchoolYear year) {
        List<Long> leading = leaders.headsAndDeputies(school);
        StaffYear.Asked asked = new StaffYear.Asked(
                school,
                pack.yearOf(year.start()).firstDay(),
                pack.yearOf(year.next().start()).firstDay(),
                leading);
        return new StaffYearPage(
                year,
                parts.stream().flatMap(part -> part.deeds(asked).stream()).toList(),
                leading,
                pack,
                years.years(gatherings.begin(), school).get());
    }
}
