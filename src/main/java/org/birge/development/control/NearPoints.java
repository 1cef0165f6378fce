package org.birge.development.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.springframework.stereotype.Repository;

/** The control point a school with a plan in force has before it now. */
@Repository
class NearPoints {

    private final ControlDays days;

    NearPoints(ControlDays days) {
        this.days = days;
    }

    /** The latest open one; those the school passed before its plan was in force are not asked for. */
    Supplier<Optional<ControlPage.Point>> of(Gathering asked, long school, LocalDate today) {
        SchoolYear year = SchoolYear.at(today);
        Optional<Calendar.ControlPoint> open = days.of(year).stream()
                .filter(point -> days.state(point.day()) == ControlState.OPEN)
                .reduce((earlier, later) -> later);
        if (open.isEmpty()) {
            return Optional::empty;
        }
        Calendar.ControlPoint point = open.get();
        Supplier<Optional<Boolean>> waits = asked.first(waits(school, year, point));
        return () -> waits.get().orElseThrow()
                ? Optional.of(new ControlPage.Point(point.code(), point.name(), point.day(), ControlState.OPEN.code()))
                : Optional.empty();
    }

    private Query<Boolean> waits(long school, SchoolYear year, Calendar.ControlPoint point) {
        return Query.of("""
                select exists (select 1
                                 from development_api.plan p
                                where p.organisation_id = :school
                                  and p.year = :year
                                  and p.state in ('agreed', 'noted')
                                  and coalesce(p.agreed_at, p.noted_at)::date <= :day)
                   and not exists (select 1
                                     from development.control_point c
                                    where c.organisation_id = :school
                                      and c.year = :year
                                      and c.code = :code
                                      and c.confirmed_at is not null)
                """, (row, n) -> row.getBoolean(1))
                .with("school", school)
                .with("year", year.start())
                .with("day", days.held(point.day()))
                .with("code", point.code());
    }
}
