package org.birge.growth.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.growth.reach.ReadReach;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What schools need beside what is offered, who was reached and what they say (J1d.1, J1d.3): for a centre of its own sessions, for an authority of all that its schools
 * may go to. Only figures of schools where five and more answered are in it; fewer than five people are never shown, nor told by a difference.
 */
@Repository
public class ReadDemand {

    /** @param answered by those who completed such sessions, released by fives; helped of them said that it helps in lessons */
    private record Offer(String area, int sessions, int offered, int answered, int helped) {}

    private record Asking(String area, int schools) {}

    private record Requests(String section, int requests, int schools) {}

    private final JdbcClient sql;
    private final SchoolDistricts schoolDistricts;
    private final ReadReach reach;
    private final TrainingDays days;
    private final CountryPack pack;

    ReadDemand(JdbcClient sql, SchoolDistricts schoolDistricts, ReadReach reach, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.schoolDistricts = schoolDistricts;
        this.reach = reach;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    DemandPage page(Actor actor, String district) {
        List<String> districts =
                schoolDistricts.within(actor.grant().low(), actor.grant().high());
        String chosen = districts.contains(district) ? district : "";
        Calendar year = pack.yearOf(days.today());
        return new DemandPage(chosen, districts, year.label(), needs(actor, chosen, year), requests(actor, chosen));
    }

    /** Areas of needs in all of the reader's area, the greatest demand first. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<DemandLine> needs(Actor actor) {
        return needs(actor, "", pack.yearOf(days.today()));
    }

    private List<DemandLine> needs(Actor actor, String district, Calendar year) {
        Long centre = actor.may(Permission.RUN_TRAININGS) ? actor.organisation() : null;
        Map<String, Offer> offers =
                offers(centre, year.firstDay()).stream().collect(Collectors.toMap(Offer::area, Function.identity()));
        ShownDemand shown = new ShownDemand(
                asked(actor, year),
                reached(centre, year.firstDay()),
                district,
                !district.isEmpty() && reach.hides(actor, district));
        Map<String, Integer> asking =
                asking(actor, district).stream().collect(Collectors.toMap(Asking::area, Asking::schools));
        return pack.teacherNeeds().areas().stream()
                .filter(area -> shown.needs(area.code()).answered() > 0 || asking.containsKey(area.code()))
                .map(area -> {
                    ShownDemand.Needs needs = shown.needs(area.code());
                    Offer offer = offers.getOrDefault(area.code(), new Offer(area.code(), 0, 0, 0, 0));
                    return new DemandLine(
                            area.code(),
                            area.name(),
                            needs.answered() == 0 ? null : needs.index(),
                            needs.people(),
                            needs.answered(),
                            needs.schools(),
                            offer.offered(),
                            shown.reached(area.code()),
                            centre == null ? null : asking.getOrDefault(area.code(), 0),
                            offer.answered(),
                            offer.helped());
                })
                .sorted(Comparator.comparingInt(
                                (DemandLine line) -> -line.schools() - Objects.requireNonNullElse(line.asking(), 0))
                        .thenComparingInt(line -> -Objects.requireNonNullElse(line.index(), 0)))
                .toList();
    }

    private List<ShownDemand.Asked> asked(Actor actor, Calendar year) {
        return sql.sql("""
                select f.area, coalesce(s.district, '') as district, sum(f.total)::float8 as total, sum(f.levels[3] + f.levels[4])::int as people,
                       sum(f.answered)::int as answered, count(*) filter (where f.need_index >= c.threshold)::int as schools
                  from instruments_api.campaign c
                  join registry_api.place s on s.id = c.organisation_id
                  join instruments_api.figure f on f.campaign_id = c.id and f.instrument = 'teachers' and f.group_code = 'all'
                 where c.school_year = :year
                   and not c.newcomers
                   and c.place_key >= :low
                   and c.place_key < :high
                 group by f.area, coalesce(s.district, '')
                """)
                .param("year", year.startYear())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(ShownDemand.Asked.class)
                .list();
    }

    private List<Offer> offers(@Nullable Long centre, LocalDate since) {
        return sql.sql("""
                select area, sessions, offered, answered, helped
                  from growth.offers_by_area(:centre::bigint, :since, :today)
                """)
                .param("centre", centre)
                .param("since", since)
                .param("today", days.today())
                .query(Offer.class)
                .list();
    }

    private List<ShownDemand.Reached> reached(@Nullable Long centre, LocalDate since) {
        return sql.sql("select area, district, reached as people from growth.reached_by_area(:centre::bigint, :since)")
                .param("centre", centre)
                .param("since", since)
                .query(ShownDemand.Reached.class)
                .list();
    }

    /** At how many schools a request about an area is open, of those the reader reads. */
    private List<Asking> asking(Actor actor, String district) {
        return sql.sql("""
                select r.area, count(distinct r.organisation_id)::int as schools
                  from support_api.open_request r
                  join registry_api.place s on s.id = r.organisation_id
                 where r.place_key >= :low
                   and r.place_key < :high
                   and r.area is not null
                   and (:district = '' or coalesce(s.district, '') = :district)
                 group by r.area
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("district", district)
                .query(Asking.class)
                .list();
    }

    /** Those that name no area. Requests are between a school and the centre: an authority finds none. */
    private List<DemandLine> requests(Actor actor, String district) {
        List<Requests> asked = sql.sql("""
                select r.section, count(*)::int as requests, count(distinct r.organisation_id)::int as schools
                  from support_api.open_request r
                  join registry_api.place s on s.id = r.organisation_id
                 where r.place_key >= :low
                   and r.place_key < :high
                   and r.area is null
                   and (:district = '' or coalesce(s.district, '') = :district)
                 group by r.section
                 order by schools desc, r.section
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("district", district)
                .query(Requests.class)
                .list();
        return asked.stream()
                .map(one -> DemandLine.ofRequests(
                        one.section(), pack.section(one.section()).name(), one.requests(), one.schools()))
                .toList();
    }
}
