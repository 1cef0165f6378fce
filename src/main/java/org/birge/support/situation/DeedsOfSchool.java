package org.birge.support.situation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Repository;

/** What the house knows of a school beside its problems: priority needs, requests, visits. */
@Repository
class DeedsOfSchool {

    private final CountryPack pack;

    DeedsOfSchool(CountryPack pack) {
        this.pack = pack;
    }

    /** At or above the campaign's threshold, or among the three highest; ties all count. */
    Supplier<List<SituationPage.Need>> needs(Gathering asked, long school) {
        return asked.list(Query.of("""
                with newest as (
                  select id, school_year, threshold
                    from instruments_api.campaign
                   where organisation_id = :school
                     and not newcomers
                     and published_at is not null
                   order by school_year desc
                   limit 1
                ), area as (
                  select f.area, f.need_index, n.school_year, n.threshold, rank() over (order by f.need_index desc) as place
                    from newest n
                    join instruments_api.figure f on f.campaign_id = n.id and f.group_code = 'all' and f.instrument = 'teachers'
                )
                select a.area, a.need_index, e.reached_change, e.others_change,
                       (select count(*)::int
                          from development_api.measure m
                          join development_api.plan l on l.id = m.plan_id
                         where m.organisation_id = :school
                           and m.year = a.school_year
                           and l.state in ('agreed', 'noted')
                           and m.needs @> array[a.area]) as measures,
                       exists (select 1
                                 from support.problem p
                                where p.organisation_id = :school
                                  and p.solved_at is null
                                  and p.area = a.area) as written
                  from area a
                  left join instruments_api.effect e on e.organisation_id = :school and e.school_year = a.school_year - 1 and e.area = a.area
                 where a.need_index >= a.threshold
                    or a.place <= 3
                 order by a.need_index desc, a.area
                """, (row, n) -> {
                    String code = row.getString("area");
                    return new SituationPage.Need(
                            code,
                            Objects.requireNonNull(OneProblem.area(pack, code)),
                            row.getInt("need_index"),
                            row.getInt("measures"),
                            row.getObject("reached_change", Integer.class),
                            row.getObject("others_change", Integer.class),
                            row.getBoolean("written"));
                })
                .with("school", school));
    }

    Supplier<List<SituationPage.Deed>> requests(Gathering asked, long school) {
        return asked.list(Query.of("""
                select topic as title, '/support/' || public_id as address, coalesce(done_on, planned, promised) as day,
                       confirmed_at is null as open, rating_words as words
                  from support.request
                 where organisation_id = :school
                   and withdrawn_at is null
                 order by confirmed_at is not null, id desc
                 limit 12
                """, SituationPage.Deed.class).with("school", school));
    }

    Supplier<List<SituationPage.Deed>> visits(Gathering asked, long school) {
        return asked.list(Query.of("""
                select topic as title, '/visits/' || public_id as address, day, recorded_at is null as open, agreements as words
                  from support.visit
                 where organisation_id = :school
                   and called_off_at is null
                 order by day desc, id desc
                 limit 12
                """, SituationPage.Deed.class).with("school", school));
    }
}
