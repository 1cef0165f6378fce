package org.birge.support.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.support.request.CarriedRequests;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What visits and requests take of the week of the people of the centre already. */
@Repository
class TakenWeeks {

    private record Visit(
            long person,
            LocalDate day,
            int minutes,
            String school,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    private record Home(
            @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {}

    /** Of everybody, by the id of the person. */
    static final class Taken {

        private final Roads.@Nullable Point home;
        private final Map<Long, Integer> open = new HashMap<>();
        private final Map<Long, Integer> minutes = new HashMap<>();
        private final Map<Long, Map<LocalDate, Integer>> byDay = new HashMap<>();
        private final Map<Long, List<StaffMember.Going>> going = new HashMap<>();

        private Taken(Roads.@Nullable Point home) {
            this.home = home;
        }

        Roads.@Nullable Point home() {
            return home;
        }

        int open(long person) {
            return open.getOrDefault(person, 0);
        }

        int minutes(long person) {
            return minutes.getOrDefault(person, 0);
        }

        Map<LocalDate, Integer> byDay(long person) {
            return byDay.getOrDefault(person, Map.of());
        }

        List<StaffMember.Going> going(long person) {
            return going.getOrDefault(person, List.of());
        }

        /** @param day null where it is not known */
        private void add(long person, @Nullable LocalDate day, int more) {
            minutes.merge(person, more, Integer::sum);
            if (day != null) {
                byDay.computeIfAbsent(person, who -> new HashMap<>()).merge(day, more, Integer::sum);
            }
        }
    }

    private final JdbcClient sql;
    private final CarriedRequests carried;
    private final Roads roads;

    TakenWeeks(JdbcClient sql, CarriedRequests carried, Roads roads) {
        this.sql = sql;
        this.carried = carried;
        this.roads = roads;
    }

    /** @param person id; 0 for all */
    Taken of(LocalDate today, Week week, long person) {
        Taken taken = new Taken(home());
        for (Visit visit : visits(week, person)) {
            Roads.Point place = point(visit.latitude(), visit.longitude());
            taken.add(visit.person(), visit.day(), visit.minutes() + 2 * minutes(taken.home(), place, 0));
            if (place != null) {
                taken.going
                        .computeIfAbsent(visit.person(), who -> new ArrayList<>())
                        .add(new StaffMember.Going(visit.day(), visit.school(), place));
            }
        }
        for (CarriedRequests.Carried one : carried.all(today, person)) {
            taken.open.merge(one.person(), 1, Integer::sum);
            LocalDate planned = one.planned();
            if (!one.visited() && planned != null && !planned.isAfter(week.last())) {
                taken.add(one.person(), planned.isBefore(week.first()) ? null : planned, help(taken, one, planned));
            }
        }
        return taken;
    }

    /** What was to be on a day that has passed is still to be done. */
    private int help(Taken taken, CarriedRequests.Carried one, LocalDate planned) {
        if (!"visit".equals(one.form())) {
            return PossibleAssignment.HELP_MINUTES;
        }
        Roads.Point school = point(one.latitude(), one.longitude());
        int way = IntStream.concat(
                        IntStream.of(minutes(taken.home(), school, PossibleAssignment.UNKNOWN_WAY_MINUTES)),
                        taken.going(one.person()).stream()
                                .filter(going -> going.day().equals(planned))
                                .mapToInt(going ->
                                        minutes(going.place(), school, PossibleAssignment.UNKNOWN_WAY_MINUTES)))
                .min()
                .orElseThrow();
        return PossibleAssignment.HELP_MINUTES + 2 * way;
    }

    private int minutes(Roads.@Nullable Point from, Roads.@Nullable Point to, int unknown) {
        return from == null || to == null ? unknown : roads.minutes(from, to);
    }

    private List<Visit> visits(Week week, long person) {
        return sql.sql("""
                select w.person_id as person, v.day, (extract(epoch from v.ends - v.begins) / 60)::int as minutes, o.short_name as school,
                       o.latitude, o.longitude
                  from support.visit v
                  join support.visit_person w on w.visit_id = v.id
                  join registry_api.place o on o.id = v.organisation_id
                 where v.centre_id = :centre
                   and v.day between :first and :last
                   and v.called_off_at is null
                   and (:person = 0 or w.person_id = :person)
                 order by v.day, v.begins, v.id
                """)
                .param("centre", centre())
                .param("first", week.first())
                .param("last", week.last())
                .param("person", person)
                .query(Visit.class)
                .list();
    }

    private Roads.@Nullable Point home() {
        return Optional.of(sql.sql("select latitude, longitude from registry_api.place where id = :centre")
                        .param("centre", centre())
                        .query(Home.class)
                        .single())
                .map(home -> point(home.latitude(), home.longitude()))
                .orElse(null);
    }

    private static Roads.@Nullable Point point(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null
                ? null
                : new Roads.Point(latitude.doubleValue(), longitude.doubleValue());
    }

    private static long centre() {
        return Objects.requireNonNull(Scope.current().organisation());
    }
}
