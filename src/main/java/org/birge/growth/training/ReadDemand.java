package org.birge.growth.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What schools need beside what is offered and who was reached (J1d.1, J1d.3). Only figures of schools where five and more answered are in it; fewer than
 * five people are never shown.
 */
@Repository
public class ReadDemand {

    private static final int SMALLEST = 5;

    private record Need(String area, int index, int people, int answered, int schools) {}

    private record Offer(String area, int offered, int reached) {}

    private record Asked(String section, int requests, int schools) {}

    private final JdbcClient sql;
    private final SchoolDistricts schoolDistricts;
    private final TrainingDays days;
    private final CountryPack pack;

    ReadDemand(JdbcClient sql, SchoolDistricts schoolDistricts, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.schoolDistricts = schoolDistricts;
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
        Map<String, Offer> offers =
                offers(actor, district, year).stream().collect(Collectors.toMap(Offer::area, Function.identity()));
        Map<String, Need> needs =
                asked(actor, district, year).stream().collect(Collectors.toMap(Need::area, Function.identity()));
        return pack.teacherNeeds().areas().stream()
                .filter(area -> needs.containsKey(area.code()))
                .map(area -> line(area, Objects.requireNonNull(needs.get(area.code())), offers.get(area.code())))
                .sorted(Comparator.comparingInt((DemandLine line) -> -line.schools())
                        .thenComparingInt(line -> -Objects.requireNonNullElse(line.index(), 0)))
                .toList();
    }

    private static DemandLine line(NeedsInstrument.Area area, Need need, @Nullable Offer offer) {
        return new DemandLine(
                area.code(),
                area.name(),
                need.index(),
                shown(need.people()),
                need.answered(),
                need.schools(),
                offer == null ? 0 : offer.offered(),
                offer == null ? null : shown(offer.reached()));
    }

    private static @Nullable Integer shown(int people) {
        return people < SMALLEST ? null : people;
    }

    private List<Need> asked(Actor actor, String district, Calendar year) {
        return sql.sql("""
                select f.area, round(sum(f.total) / sum(f.answered))::int as index, sum(f.levels[3] + f.levels[4])::int as people,
                       sum(f.answered)::int as answered, count(*) filter (where f.need_index >= c.threshold)::int as schools
                  from instruments_api.campaign c
                  join registry_api.place s on s.id = c.organisation_id
                  join instruments_api.figure f on f.campaign_id = c.id and f.instrument = 'teachers' and f.group_code = 'all'
                 where c.school_year = :year
                   and not c.newcomers
                   and c.place_key >= :low
                   and c.place_key < :high
                   and (:district = '' or coalesce(s.district, '') = :district)
                 group by f.area
                """)
                .param("year", year.startYear())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("district", district)
                .query(Need.class)
                .list();
    }

    private List<Offer> offers(Actor actor, String district, Calendar year) {
        return sql.sql("""
                select a.area,
                       coalesce(sum(greatest(t.capacity - p.seated, 0)) filter (where t.last_day >= :today and t.held_at is null
                                                                                  and t.called_off_at is null), 0)::int as offered,
                       coalesce(sum(d.reached) filter (where t.closed_at is not null), 0)::int as reached
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                 cross join lateral unnest(c.areas) as a (area)
                 cross join lateral growth.places_of(t.id) p
                 cross join lateral (
                   select count(*)::int as reached
                     from growth.enrolment e
                     join registry_api.place s on s.id = e.organisation_id
                    where e.training_id = t.id
                      and e.completed
                      and (:district = '' or coalesce(s.district, '') = :district)) d
                 where t.organisation_id = :centre
                   and t.last_day >= :since
                 group by a.area
                """)
                .param("centre", actor.organisation())
                .param("district", district)
                .param("today", days.today())
                .param("since", year.firstDay())
                .query(Offer.class)
                .list();
    }

    private List<DemandLine> requests(Actor actor, String district) {
        List<Asked> asked = sql.sql("""
                select r.section, count(*)::int as requests, count(distinct r.organisation_id)::int as schools
                  from support_api.open_request r
                  join registry_api.place s on s.id = r.organisation_id
                 where r.place_key >= :low
                   and r.place_key < :high
                   and (:district = '' or coalesce(s.district, '') = :district)
                 group by r.section
                 order by schools desc, r.section
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("district", district)
                .query(Asked.class)
                .list();
        return asked.stream()
                .map(one -> new DemandLine(
                        one.section(),
                        pack.section(one.section()).name(),
                        null,
                        null,
                        one.requests(),
                        one.schools(),
                        null,
                        null))
                .toList();
    }
}
