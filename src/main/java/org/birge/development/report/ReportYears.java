package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The years of a school and the days they turn on. */
@Repository
class ReportYears {

    /**
     * A school's year.
     *
     * @param school the school's name
     * @param planOpened the day the plan was begun, null before it is
     * @param closed the day the year was closed, null before it is
     */
    record Year(
            String school,
            @Nullable LocalDate planOpened,
            @Nullable LocalDate closed) {}

    private final CountryPack pack;

    ReportYears(CountryPack pack) {
        this.pack = pack;
    }

    Supplier<Optional<Year>> year(Gathering asked, long organisation, SchoolYear year) {
        return asked.first(Query.of("""
                select o.name as school, (p.opened_at at time zone :zone)::date as plan_opened, (r.closed_at at time zone :zone)::date as closed
                  from registry_api.place o
                  left join development.plan p on p.organisation_id = o.id and p.year = :year
                  left join development.year_report r on r.organisation_id = o.id and r.year = :year
                 where o.id = :organisation
                """, Year.class)
                .with("organisation", organisation)
                .with("year", year.start())
                .with("zone", pack.timeZone().getId()));
    }

    /** The years a school has a plan or a report of, newest first. */
    Supplier<List<SchoolYear>> years(Gathering asked, long organisation) {
        return asked.list(
                Query.of("""
                select year from development.plan where organisation_id = :organisation
                 union
                select year from development.year_report where organisation_id = :organisation
                 order by year desc
                """, (row, n) -> new SchoolYear(row.getInt("year"))).with("organisation", organisation));
    }
}
