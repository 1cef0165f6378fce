package org.birge.support.assignment;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the centre may take requests on, and what their week holds already. */
@Repository
class StaffAtWork {

    private record Visit(long person, LocalDate day, int minutes, String school, Roads.@Nullable Point place) {}

    private record Away(long personId, LocalDate fromDay, LocalDate untilDay) {}

    private final JdbcClient sql;
    private final Roads roads;

    StaffAtWork(JdbcClient sql, Roads roads) {
        this.sql = sql;
        this.roads = roads;
    }

    /** By name. */
    List<StaffMember> all(LocalDate today, Week week) {
        Roads.@Nullable Point home = home();
        Map<Long, List<Visit>> visits = new HashMap<>();
        visits(week).forEach(one -> visits.computeIfAbsent(one.person(), person -> new ArrayList<>())
                .add(one));
        Map<Long, Set<LocalDate>> away = away(week);
        return sql.sql("""
                select p.id, p.public_id, p.name, w.works, w.load, w.taught, s.subjects, s.languages, s.most_requests, s.weekly_hours, r.open, r.planned,
                       (select array_agg(d.division order by d.valid_from, d.division)
                          from registry_api.division_member d
                         where d.person_id = p.id
                           and d.organisation_id = :centre
                           and (d.valid_until is null or d.valid_until > :today)) as divisions
                  from registry_api.person p
                  left join support.staff_terms s on s.person_id = p.id and s.organisation_id = :centre
                 cross join lateral (
                   select coalesce(bool_or(t.organisation_id = :centre), false) as works,
                          max(t.weekly_load) filter (where t.organisation_id = :centre) as load,
                          array_agg(distinct t.subject) filter (where t.subject is not null) as taught
                     from registry_api.posting t
                    where t.person_id = p.id
                      and t.valid_from <= :today
                      and (t.valid_until is null or t.valid_until > :today)) w
                 cross join lateral (
                   select count(*)::int as open,
                          count(*) filter (where q.planned between :first and :last
                                             and not exists (select 1 from support.visit_request v where v.request_id = q.id))::int as planned
                     from support.request q
                    where q.responsible_id = p.id
                      and q.done_at is null
                      and q.withdrawn_at is null) r
                 where p.id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                 union
                                select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                 order by p.sort_key, p.id
                """)
                .param("centre", centre())
                .param("today", today)
                .param("first", week.first())
                .param("last", week.last())
                .query((row, n) -> member(row, home, visits, away))
                .list();
    }

    private StaffMember member(
            ResultSet row, Roads.@Nullable Point home, Map<Long, List<Visit>> visits, Map<Long, Set<LocalDate>> away)
            throws SQLException {
        long person = row.getLong("id");
        List<Visit> going = visits.getOrDefault(person, List.of());
        List<String> subjects = texts(row, "subjects");
        int busy = row.getInt("planned") * PossibleAssignment.HELP_MINUTES
                + going.stream()
                        .mapToInt(one -> one.minutes() + ways(home, one))
                        .sum();
        return new StaffMember(
                person,
                row.getString("public_id"),
                row.getString("name"),
                row.getBoolean("works"),
                texts(row, "divisions"),
                subjects.isEmpty() ? texts(row, "taught") : subjects,
                texts(row, "languages"),
                row.getInt("open"),
                Objects.requireNonNullElse(row.getObject("most_requests", Integer.class), StaffTerms.USUAL_REQUESTS),
                60 * hours(row),
                busy,
                away.getOrDefault(person, Set.of()),
                going.stream()
                        .filter(one -> one.place() != null)
                        .map(one -> new StaffMember.Going(one.day(), one.school(), Objects.requireNonNull(one.place())))
                        .toList(),
                home);
    }

    /** As the centre noted, else those of the post, else the usual ones. */
    private static int hours(ResultSet row) throws SQLException {
        Integer noted = row.getObject("weekly_hours", Integer.class);
        BigDecimal load = row.getBigDecimal("load");
        return noted != null ? noted : load == null ? StaffTerms.USUAL_HOURS : load.intValue();
    }

    /** There and back. */
    private int ways(Roads.@Nullable Point home, Visit visit) {
        return home == null || visit.place() == null ? 0 : 2 * roads.minutes(home, visit.place());
    }

    private List<Visit> visits(Week week) {
        return sql.sql("""
                select w.person_id, v.day, (extract(epoch from v.ends - v.begins) / 60)::int as minutes, o.short_name, o.latitude, o.longitude
                  from support.visit v
                  join support.visit_person w on w.visit_id = v.id
                  join registry_api.place o on o.id = v.organisation_id
                 where v.centre_id = :centre
                   and v.day between :first and :last
                   and v.called_off_at is null
                 order by v.day, v.begins, v.id
                """)
                .param("centre", centre())
                .param("first", week.first())
                .param("last", week.last())
                .query((row, n) -> new Visit(
                        row.getLong("person_id"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("minutes"),
                        row.getString("short_name"),
                        point(row)))
                .list();
    }

    private Map<Long, Set<LocalDate>> away(Week week) {
        Map<Long, Set<LocalDate>> away = new HashMap<>();
        for (Away one : sql.sql("""
                select person_id, from_day, until_day
                  from registry_api.absence
                 where organisation_id = :centre
                   and from_day <= :last
                   and until_day >= :first
                """)
                .param("centre", centre())
                .param("first", week.first())
                .param("last", week.last())
                .query(Away.class)
                .list()) {
            week.days().stream()
                    .filter(day -> !day.isBefore(one.fromDay()) && !day.isAfter(one.untilDay()))
                    .forEach(day -> away.computeIfAbsent(one.personId(), person -> new HashSet<>())
                            .add(day));
        }
        return away;
    }

    private Roads.@Nullable Point home() {
        return sql.sql("select latitude, longitude from registry_api.place where id = :centre")
                .param("centre", centre())
                .query((row, n) -> Optional.ofNullable(point(row)))
                .single()
                .orElse(null);
    }

    private static Roads.@Nullable Point point(ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        BigDecimal longitude = row.getBigDecimal("longitude");
        return latitude == null || longitude == null
                ? null
                : new Roads.Point(latitude.doubleValue(), longitude.doubleValue());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static long centre() {
        return Objects.requireNonNull(Scope.current().organisation());
    }
}
