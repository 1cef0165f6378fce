package org.birge.growth.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom trainings reached, by district, or by region for those who stand above regions: a few sums, however many schools there are. */
@Repository
class ReadReach {

    static final int PAGE = 30;
    /** More schools than any country of ours has. */
    private static final int MOST = 20_000;

    private static final int YEARS = 3;

    private record Range(long low, long high) {}

    private final JdbcClient sql;
    private final SchoolDistricts districts;
    private final CountryPack pack;
    private final Clock clock;

    ReadReach(JdbcClient sql, SchoolDistricts districts, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.districts = districts;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReachPage page(Actor actor, Map<String, String> given) {
        return page(actor, given, PAGE);
    }

    /** With every school that was not reached, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReachPage all(Actor actor, Map<String, String> given) {
        return page(
                actor,
                Map.of(
                        "year",
                        text(given, "year"),
                        "region",
                        text(given, "region"),
                        "district",
                        text(given, "district")),
                MOST);
    }

    private ReachPage page(Actor actor, Map<String, String> given, int size) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        List<SchoolYear> years = Stream.iterate(SchoolYear.at(today), SchoolYear::previous)
                .limit(YEARS)
                .toList();
        SchoolYear year = years.stream()
                .filter(one -> Integer.toString(one.start()).equals(text(given, "year")))
                .findFirst()
                .orElse(years.getFirst());
        List<ReachPage.Region> regions = regions(actor);
        ReachPage.Region region = regions.stream()
                .filter(one -> one.publicId().equals(text(given, "region")))
                .findFirst()
                .orElse(null);
        Range range = region == null
                ? new Range(actor.grant().low(), actor.grant().high())
                : new Range(region.low(), region.high());
        boolean byRegion = region == null && !regions.isEmpty();
        List<String> all = districts.within(range.low(), range.high());
        String district = all.contains(text(given, "district")) ? text(given, "district") : "";
        long after = number(text(given, "after"));
        List<ReachPage.School> unreached = unreached(range, year, today, district, after, size + 1);
        boolean more = unreached.size() > size;
        List<ReachPage.School> shown = more ? unreached.subList(0, size) : unreached;
        return new ReachPage(
                year,
                years,
                region == null ? "" : region.publicId(),
                regions,
                district,
                all,
                byRegion,
                region == null ? lines(range, year, today, byRegion) : lines(actor, region, year, today),
                shown,
                more ? shown.getLast().placeKey() : null,
                after > 0);
    }

    /** Of the reader's area, where it is more than one. */
    private List<ReachPage.Region> regions(Actor actor) {
        if (!actor.grant().kind().equals("ministry")) {
            return List.of();
        }
        return sql.sql("""
                select public_id, short_name as name, reach_low as low, reach_high as high
                  from registry_api.place
                 where kind = 'regional-authority'
                   and place_key >= :low
                   and place_key < :high
                 order by short_name, id
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(ReachPage.Region.class)
                .list();
    }

    /** Of one region, for whoever sees it among the others too. */
    private List<ReachLine> lines(Actor actor, ReachPage.Region region, SchoolYear year, LocalDate today) {
        List<ReachLine> lines = lines(new Range(region.low(), region.high()), year, today, false);
        Range country = new Range(actor.grant().low(), actor.grant().high());
        return lines(country, year, today, true).stream()
                .filter(line -> region.name().equals(line.part()))
                .findFirst()
                .map(whole -> ShownReach.within(whole, lines))
                .orElse(lines);
    }

    private List<ReachLine> lines(Range range, SchoolYear year, LocalDate today, boolean byRegion) {
        List<Reach> sums = sql.sql("""
                select part, schools, staff, unreached, sessions, places, completed, reached
                  from growth.training_reach(:low, :high, :since, :until, :today, :by_region)
                 order by part
                """)
                .param("low", range.low())
                .param("high", range.high())
                .param("since", first(year))
                .param("until", first(year.next()).minusDays(1))
                .param("today", today)
                .param("by_region", byRegion)
                .query(Reach.class)
                .list();
        return ShownReach.lines(
                sums.stream().filter(one -> one.part() != null).toList(),
                sums.stream()
                        .filter(one -> one.part() == null)
                        .max(Comparator.comparingInt(Reach::schools))
                        .orElseGet(() -> new Reach(null, 0, 0, 0, 0, 0, 0, 0)));
    }

    private List<ReachPage.School> unreached(
            Range range, SchoolYear year, LocalDate today, String district, long after, int most) {
        return sql.sql("""
                select public_id, place_key, name, district, staff
                  from growth.unreached_schools(:low, :high, :since, :until, :today, :district, :after, :most)
                """)
                .param("low", range.low())
                .param("high", range.high())
                .param("since", first(year))
                .param("until", first(year.next()).minusDays(1))
                .param("today", today)
                .param("district", district)
                .param("after", after)
                .param("most", most)
                .query(ReachPage.School.class)
                .list();
    }

    private static LocalDate first(SchoolYear year) {
        return LocalDate.of(year.start(), Month.AUGUST, 1);
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    /** What is no number is the beginning. */
    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
