package org.birge.development.area;

import java.util.List;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Repository;

/** Counts of schools by stage and by greatest need. */
@Repository
class AreaTodayRows {

    record Top(String area, int schools) {}

    private static final int NEEDS = 3;

    /** Of the whole country without its range: a plan that is kept takes any range for a small one, and would look for each of all schools by itself. */
    Supplier<List<AreaToday.Stage>> stages(Gathering asked, SchoolYear year, Actor.Grant grant) {
        Query<AreaToday.Stage> question = grant.kind().equals("ministry")
                ? Query.of("""
                select stage as code, count(*)::int as schools
                  from (select development.stage_of(pl.state, y.campaign_id is not null, y.closed_on is not null) as stage
                          from registry_api.place p
                          left join development.school_year y on y.organisation_id = p.id and y.year = :year
                          left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                         where p.kind = 'school') school
                 group by stage
                 order by array_position(:stages::text[], stage)
                """, AreaToday.Stage.class)
                : Query.of("""
                select stage as code, count(*)::int as schools
                  from (select development.stage_of(pl.state, y.campaign_id is not null, y.closed_on is not null) as stage
                          from registry_api.place p
                          left join development.school_year y on y.organisation_id = p.id and y.year = :year
                          left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                         where p.kind = 'school'
                           and p.place_key >= :low
                           and p.place_key < :high) school
                 group by stage
                 order by array_position(:stages::text[], stage)
                """, AreaToday.Stage.class).with("low", grant.low()).with("high", grant.high());
        return asked.list(question.with("year", year.start()).with("stages", Stages.ALL.toArray(String[]::new)));
    }

    Supplier<List<Top>> needs(Gathering asked, SchoolYear year, Actor.Grant grant) {
        return asked.list(Query.of("""
                select top_area as area, count(*)::int as schools
                  from development.school_year
                 where year = :year
                   and place_key >= :low
                   and place_key < :high
                   and top_area is not null
                 group by top_area
                 order by schools desc, top_area
                 limit :most
                """, Top.class)
                .with("year", year.start())
                .with("low", grant.low())
                .with("high", grant.high())
                .with("most", NEEDS));
    }
}
