package org.birge.support.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the hours of a month or a school year (J0.5): at schools by the records of visits, on the road by estimate, and other help by the
 * records of requests; what a visit did for a request counts once, with the visit.
 */
@Component
class ReadHours {

    /** @param people and divisions whose hours are shown, where not everybody's are */
    private record Whose(boolean everybody, Set<Long> people, Set<String> divisions) {}

    private record Other(long person, String name, String division, int minutes) {}

    private final Gatherings gatherings;
    private final WeekRows rows;
    private final DayRoute route;
    private final JdbcClient sql;
    private final VisitDays days;
    private final CountryPack pack;

    ReadHours(Gatherings gatherings, WeekRows rows, DayRoute route, JdbcClient sql, VisitDays days, CountryPack pack) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.route = route;
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    /** @param period a month (2026-11) or the year a school year begins in (2026); this month for anything else */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    HoursPage page(Actor actor, String period) {
        YearMonth now = YearMonth.from(days.today());
        Integer begins = year(period);
        YearMonth month = begins == null ? month(period, now) : null;
        Calendar year = pack.yearOf(begins == null ? pack.yearOf(days.today()).startYear() : begins);
        LocalDate first = month == null ? year.firstDay() : month.atDay(1);
        LocalDate last = month == null ? year.next().firstDay().minusDays(1) : month.atEndOfMonth();
        Tally tally = tally(actor, first, last);
        Whose whose = whose(actor, last);
        return new HoursPage(
                month == null ? null : first,
                year.label(),
                month == null ? Integer.toString(year.startYear()) : month.toString(),
                address(
                        month == null
                                ? Integer.toString(year.startYear() - 1)
                                : month.minusMonths(1).toString()),
                address(
                        month == null
                                ? Integer.toString(year.startYear() + 1)
                                : month.plusMonths(1).toString()),
                address(now.toString()),
                address(Integer.toString(pack.yearOf(days.today()).startYear())),
                tally.people(whose),
                tally.divisions(pack, whose),
                whose.everybody() ? tally.all() : null);
    }

    /** Helping is no matter of watching colleagues: one's own, those of the divisions one leads, for the head of the centre all. */
    private Whose whose(Actor actor, LocalDate last) {
        if (actor.may(Permission.KEEP_DIVISIONS)) {
            return new Whose(true, Set.of(), Set.of());
        }
        Set<String> led = new HashSet<>();
        Set<Long> people = new HashSet<>();
        long self = actor.personOrNotFound();
        people.add(self);
        sql.sql("""
                select d.division, m.person_id
                  from registry_api.division_member d
                  left join registry_api.division_member m on m.organisation_id = d.organisation_id
                                                          and m.division = d.division
                                                          and m.valid_from <= :last
                 where d.organisation_id = :centre
                   and d.person_id = :person
                   and d.leads
                   and (d.valid_until is null or d.valid_until > :today)
                """)
                .param("centre", actor.organisation())
                .param("person", self)
                .param("last", last)
                .param("today", days.today())
                .query(row -> {
                    led.add(row.getString("division"));
                    people.add(row.getLong("person_id"));
                });
        return new Whose(false, people, led);
    }

    private Tally tally(Actor actor, LocalDate first, LocalDate last) {
        Tally tally = new Tally();
        Gathering asked = gatherings.begin();
        Supplier<List<WeekRows.Going>> going = rows.going(asked, actor, first, last);
        Roads.@Nullable Point home = rows.home(asked, actor).get().orElse(null);
        Map<Long, Map<LocalDate, List<WeekRows.Going>>> byPerson = going.get().stream()
                .filter(one -> one.state().held())
                .collect(Collectors.groupingBy(
                        WeekRows.Going::person,
                        LinkedHashMap::new,
                        Collectors.groupingBy(one -> one.time().day(), LinkedHashMap::new, Collectors.toList())));
        byPerson.values().forEach(byDay -> byDay.values().forEach(visits -> {
            WeekPage.Cell day = route.of(false, visits, home);
            for (int i = 0; i < visits.size(); i++) {
                Integer way = day.stops().get(i).way();
                boolean end = i == visits.size() - 1;
                int road = (way == null ? 0 : way) + (end && day.back() != null ? day.back() : 0);
                tally.visit(visits.get(i), road);
            }
        }));
        others(actor, first, last).forEach(one -> tally.other(one.person(), one.name(), one.division(), one.minutes()));
        return tally;
    }

    private List<Other> others(Actor actor, LocalDate first, LocalDate last) {
        return sql.sql("""
                select r.responsible_id as person, coalesce(n.name, '') as name, r.division, sum(r.minutes)::int as minutes
                  from support.request r
                  left join registry_api.person n on n.id = r.responsible_id
                 where r.place_key >= :low
                   and r.place_key < :high
                   and r.done_at is not null
                   and r.done_on between :first and :last
                   and not exists (select 1
                                     from support.visit_request l
                                     join support.visit v on v.id = l.visit_id
                                    where l.request_id = r.id
                                      and v.recorded_at is not null)
                 group by r.responsible_id, n.name, r.division
                 order by name, person
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("first", first)
                .param("last", last)
                .query(Other.class)
                .list();
    }

    private static String address(String period) {
        return Pages.address("/visits/hours", "period", period);
    }

    private static @Nullable Integer year(String period) {
        return period.matches("20\\d\\d") ? Integer.valueOf(period) : null;
    }

    private static YearMonth month(String period, YearMonth now) {
        try {
            YearMonth asked = YearMonth.parse(period);
            return Math.abs(asked.getYear() - now.getYear()) > 20 ? now : asked;
        } catch (DateTimeException none) {
            return now;
        }
    }

    /** Sums as they grow. */
    private static final class Tally {

        private record Line(String name, int[] sums, Set<String> schools) {

            HoursPage.Sum sum() {
                return new HoursPage.Sum(sums[0], schools.size(), sums[1], sums[2], sums[3]);
            }
        }

        private final Map<Long, Line> people = new LinkedHashMap<>();
        private final Map<String, Line> divisions = new LinkedHashMap<>();
        private final Line all = new Line("", new int[4], new HashSet<>());
        private final Set<String> counted = new HashSet<>();

        void visit(WeekRows.Going visit, int road) {
            Line person = people.computeIfAbsent(visit.person(), id -> line(visit.name()));
            Line division = divisions.computeIfAbsent(visit.division(), Tally::line);
            boolean once = counted.add(visit.publicId());
            for (Line line : List.of(person, division, all)) {
                // Two who went together are two people's hours, and one visit of the division.
                line.sums()[0] += line == person || once ? 1 : 0;
                line.sums()[1] += visit.minutes();
                line.sums()[2] += road;
                line.schools().add(visit.school());
            }
        }

        void other(long id, String name, String division, int minutes) {
            people.computeIfAbsent(id, person -> line(name)).sums()[3] += minutes;
            divisions.computeIfAbsent(division, Tally::line).sums()[3] += minutes;
            all.sums()[3] += minutes;
        }

        List<HoursPage.Person> people(Whose whose) {
            return people.entrySet().stream()
                    .filter(one -> whose.everybody() || whose.people().contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .map(line -> new HoursPage.Person(line.name(), line.sum()))
                    .sorted(Comparator.comparingInt(
                                    (HoursPage.Person one) -> -one.sum().total())
                            .thenComparing(HoursPage.Person::name))
                    .toList();
        }

        List<HoursPage.Division> divisions(CountryPack pack, Whose whose) {
            return pack.bodies().divisions().stream()
                    .filter(one -> whose.everybody() || whose.divisions().contains(one.code()))
                    .filter(one -> divisions.containsKey(one.code()))
                    .map(one -> new HoursPage.Division(
                            one.name(), divisions.getOrDefault(one.code(), all).sum()))
                    .toList();
        }

        HoursPage.Sum all() {
            return all.sum();
        }

        private static Line line(String name) {
            return new Line(name, new int[4], new HashSet<>());
        }
    }
}
