package org.birge.development.reports;

import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the reports of schools are, region by region: totals alone, no school. */
@Repository
class RegionReports {

    private final JdbcClient sql;

    RegionReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Regions within reach, those with schools, by name. */
    @Transactional(readOnly = true)
    public List<RegionReportsPage.Region> of(SchoolYear year, Actor.Grant grant) {
        return sql.sql("""
                with school as (
                  select p.place_key, coalesce(s.state, 'writing') as state
                    from registry_api.place p
                    left join development_api.year_report s on s.organisation_id = p.id and s.year = :year
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high)
                select r.short_name as name, count(*)::int as schools,
                       (count(*) filter (where s.state <> 'writing'))::int as reported,
                       (count(*) filter (where s.state in ('heard', 'closed')))::int as heard,
                       (count(*) filter (where s.state = 'closed'))::int as closed
                  from registry_api.place r
                  join school s on s.place_key >= r.reach_low and s.place_key < r.reach_high
                 where r.kind = 'regional-authority'
                 group by r.id, r.short_name
                 order by r.short_name, r.id
                """)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .query(RegionReportsPage.Region.class)
                .list();
    }
}
