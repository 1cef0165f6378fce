package org.birge.support.situation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how a school stands (J6.4): needs, requests and visits are read where they live; row security says how much. */
@Component
class ReadSituation {

    private record Place(long id, String name) {}

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final JdbcClient sql;
    private final ProblemRows rows;
    private final SchoolDistricts districts;
    private final CountryPack pack;

    ReadSituation(JdbcClient sql, ProblemRows rows, SchoolDistricts districts, CountryPack pack) {
        this.sql = sql;
        this.rows = rows;
        this.districts = districts;
        this.pack = pack;
    }

    /** The school one leads. */
    @Transactional(readOnly = true)
    public SituationPage own(Actor actor) {
        return page(actor.grant().organisationPublicId(), true);
    }

    /** A school of the centre's range; others are not there. */
    @Transactional(readOnly = true)
    public SituationPage ofSchool(Actor actor, String school) {
        return page(school, !actor.may(Permission.ANSWER_SUPPORT));
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ProblemsPage list(Actor actor, ProblemFilter filter) {
        List<ProblemLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ProblemLine> lines = more ? found.subList(0, PAGE) : found;
        return new ProblemsPage(
                lines,
                filter,
                pack.teacherNeeds().areas(),
                districts.within(actor.grant().low(), actor.grant().high()),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<ProblemLine> all(Actor actor, ProblemFilter filter) {
        return rows.page(
                actor,
                new ProblemFilter(filter.q(), filter.state(), filter.area(), filter.district(), filter.since(), ""),
                MOST);
    }

    private SituationPage page(String school, boolean own) {
        Place place = sql.sql(
                        "select id, short_name as name from registry_api.place where public_id = :school and kind = 'school'")
                .param("school", school)
                .query(Place.class)
                .optional()
                .orElseThrow(NotFound::new);
        List<ProblemLine> lines = rows.ofSchool(school);
        Set<String> written = sql
                .sql(
                        "select area from support.problem where organisation_id = :school and solved_at is null and area is not null")
                .param("school", place.id())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        return new SituationPage(
                place.name(), school, own, lines, needs(place.id(), written), requests(place.id()), visits(place.id()));
    }

    /** At or above the campaign's threshold, or among the three highest; ties all count. */
    private List<SituationPage.Need> needs(long school, Set<String> written) {
        return sql.sql("""
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
                           and m.needs @> array[a.area]) as measures
                  from area a
                  left join instruments_api.effect e on e.organisation_id = :school and e.school_year = a.school_year - 1 and e.area = a.area
                 where a.need_index >= a.threshold
                    or a.place <= 3
                 order by a.need_index desc, a.area
                """)
                .param("school", school)
                .query((row, n) -> {
                    String code = row.getString("area");
                    return new SituationPage.Need(
                            code,
                            Objects.requireNonNull(OneProblem.area(pack, code)),
                            row.getInt("need_index"),
                            row.getInt("measures"),
                            row.getObject("reached_change", Integer.class),
                            row.getObject("others_change", Integer.class),
                            written.contains(code));
                })
                .list();
    }

    private List<SituationPage.Deed> requests(long school) {
        return sql.sql("""
                select topic as title, '/support/' || public_id as address, coalesce(done_on, planned, promised) as day,
                       confirmed_at is null as open, rating_words as words
                  from support.request
                 where organisation_id = :school
                   and withdrawn_at is null
                 order by confirmed_at is not null, id desc
                 limit 12
                """)
                .param("school", school)
                .query(SituationPage.Deed.class)
                .list();
    }

    private List<SituationPage.Deed> visits(long school) {
        return sql.sql("""
                select topic as title, '/visits/' || public_id as address, day, recorded_at is null as open, agreements as words
                  from support.visit
                 where organisation_id = :school
                   and called_off_at is null
                 order by day desc, id desc
                 limit 12
                """)
                .param("school", school)
                .query(SituationPage.Deed.class)
                .list();
    }
}
