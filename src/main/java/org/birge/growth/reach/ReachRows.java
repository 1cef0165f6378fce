package org.birge.growth.reach;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of trainings of a year by district or region, and the schools they did not reach, however many schools there are. */
@Repository
class ReachRows {

    /** Place keys from low to below high. */
    record Range(long low, long high) {

        static Range of(Actor actor) {
            return new Range(actor.grant().low(), actor.grant().high());
        }
    }

    /** @param day by whose schools and staff it is judged */
    record Of(Range range, SchoolYear year, LocalDate day) {

        Of within(Range other) {
            return new Of(other, year, day);
        }

        private LocalDate since() {
            return LocalDate.of(year.start(), Month.AUGUST, 1);
        }

        private LocalDate until() {
            return LocalDate.of(year.next().start(), Month.JULY, 31);
        }
    }

    private final JdbcClient sql;

    ReachRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of the reader's area, where it is more than one. */
    List<ReachPage.Region> regions(Actor actor) {
        return regions(actor, "");
    }

    /** Those of them in which schools of a district stand; of all where it is empty. */
    List<ReachPage.Region> regions(Actor actor, String district) {
        if (!actor.grant().kind().equals("ministry")) {
            return List.of();
        }
        return sql.sql("""
                select r.public_id, r.short_name as name, r.reach_low as low, r.reach_high as high
                  from registry_api.place r
                 where r.kind = 'regional-authority'
                   and r.place_key >= :low
                   and r.place_key < :high
                   and (:district = '' or exists (select 1
                                                    from registry_api.place s
                                                   where s.kind = 'school'
                                                     and s.district = :district
                                                     and s.place_key >= r.reach_low
                                                     and s.place_key < r.reach_high))
                 order by r.short_name, r.id
                """)
                .param("district", district)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(ReachPage.Region.class)
                .list();
    }

    /** Of one region, for whoever sees it among the others too. */
    List<ReachLine> ofRegion(Actor actor, ReachPage.Region region, SchoolYear year, LocalDate day) {
        Of here = new Of(new Range(region.low(), region.high()), year, day);
        List<ReachLine> lines = lines(here, false);
        return lines(here.within(Range.of(actor)), true).stream()
                .filter(line -> region.name().equals(line.part()))
                .findFirst()
                .map(whole -> ShownReach.within(whole, lines))
                .orElse(lines);
    }

    /** Each district or region in the order of their names, all together last. */
    List<ReachLine> lines(Of asked, boolean byRegion) {
        List<Reach> sums = sql.sql("""
                select part, schools, staff, unreached, sessions, places, completed, reached
                  from growth.training_reach(:low, :high, :since, :until, :day, :by_region)
                """)
                .param("low", asked.range().low())
                .param("high", asked.range().high())
                .param("since", asked.since())
                .param("until", asked.until())
                .param("day", asked.day())
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

    /**
     * Schools nobody of whom completed a session, by district and name.
     *
     * @param district empty for all
     * @param after public id of the last school of the page before; empty for the first page
     */
    List<ReachPage.School> unreached(Of asked, String district, String after, int most) {
        return sql.sql("""
                select public_id, name, district, staff
                  from growth.unreached_schools(:low, :high, :since, :until, :day, :district, :after, :most)
                """)
                .param("low", asked.range().low())
                .param("high", asked.range().high())
                .param("since", asked.since())
                .param("until", asked.until())
                .param("day", asked.day())
                .param("district", district)
                .param("after", after)
                .param("most", most)
                .query(ReachPage.School.class)
                .list();
    }
}
