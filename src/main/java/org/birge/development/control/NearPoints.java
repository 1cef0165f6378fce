package org.birge.development.control;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The control point a school with a plan in force has before it now. */
@Repository
class NearPoints {

    private final JdbcClient sql;
    private final ControlDays days;

    NearPoints(JdbcClient sql, ControlDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** The latest open one; those the school passed before its plan was in force are not asked for. */
    @Transactional(readOnly = true)
    public Optional<ControlPage.Point> of(long school, LocalDate today) {
        SchoolYear year = SchoolYear.at(today);
        return days.of(year).stream()
                .filter(point -> days.state(point.day()) == ControlState.OPEN)
                .reduce((earlier, later) -> later)
                .filter(point -> waits(school, year, point))
                .map(point -> new ControlPage.Point(point.code(), point.name(), point.day(), ControlState.OPEN.code()));
    }

    private boolean waits(long school, SchoolYear year, Calendar.ControlPoint point) {
        return sql.sql("""
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
                """)
                .param("school", school)
                .param("year", year.start())
                .param("day", days.held(point.day()))
                .param("code", point.code())
                .query(Boolean.class)
                .single();
    }
}
