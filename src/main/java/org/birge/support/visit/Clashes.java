package org.birge.support.visit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way of a visit: the same person elsewhere, no time for the way, leave or illness, a day without school. */
@Repository
class Clashes {

    /**
     * A visit as somebody plans it.
     *
     * @param school public id
     * @param except public id of the visit that is being moved; null for a new one
     */
    record Sketch(
            String school,
            List<Long> people,
            VisitTime time,
            @Nullable String except) {}

    private record Other(
            String person, String school, VisitTime time, Roads.@Nullable Point there, Roads.@Nullable Point here) {}

    private final JdbcClient sql;
    private final Roads roads;
    private final CountryPack pack;

    Clashes(JdbcClient sql, Roads roads, CountryPack pack) {
        this.sql = sql;
        this.roads = roads;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public List<Clash> of(Sketch sketch) {
        List<Clash> found = new ArrayList<>();
        if (!schoolDay(sketch)) {
            found.add(Clash.noSchool());
        }
        away(sketch).forEach(person -> found.add(Clash.away(person)));
        others(sketch).forEach(other -> between(sketch.time(), other).ifPresent(found::add));
        return found;
    }

    /** Two who plan the same person's day at once do it one after the other. */
    void oneAtATime(List<Long> people) {
        sql.sql("""
                select pg_advisory_xact_lock(hashtextextended('day of ' || one, 0))
                  from (select unnest(:people::bigint[]) as one order by 1) as all_of_them
                """)
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> n)
                .list();
    }

    /** Refuses what cannot be; the rest was said where it was typed. */
    void demandNone(Sketch sketch, boolean anyway) {
        for (Clash clash : of(sketch)) {
            if (clash.firm() || !anyway) {
                throw new Refusal(clash.key(), clash.values().toArray());
            }
        }
    }

    private Optional<Clash> between(VisitTime planned, Other other) {
        if (planned.overlaps(other.time())) {
            return Optional.of(Clash.twice(other.person(), other.time().hours(), other.school()));
        }
        if (other.there() == null || other.here() == null) {
            return Optional.empty();
        }
        int way = roads.minutes(other.there(), other.here());
        int free = planned.between(other.time());
        return way <= free
                ? Optional.empty()
                : Optional.of(Clash.road(
                        other.person(), other.school(), roads.kilometres(other.there(), other.here()), way, free));
    }

    private List<Other> others(Sketch sketch) {
        return sql.sql("""
                select n.name, s.short_name as school, v.day, v.begins, v.ends, s.latitude as there_n, s.longitude as there_e,
                       h.latitude as here_n, h.longitude as here_e
                  from support.visit v
                  join support.visit_person w on w.visit_id = v.id
                  join registry_api.person n on n.id = w.person_id
                  join registry_api.place s on s.id = v.organisation_id
                  join registry_api.place h on h.public_id = :school
                 where v.day = :day
                   and v.called_off_at is null
                   and w.person_id = any (:people)
                   and v.public_id is distinct from :except
                 order by v.begins, n.name
                """)
                .param("school", sketch.school())
                .param("day", sketch.time().day())
                .param("people", sketch.people().toArray(Long[]::new))
                .param("except", sketch.except())
                .query((row, n) -> new Other(
                        row.getString("name"),
                        row.getString("school"),
                        Objects.requireNonNull(VisitColumns.time(row, "")),
                        point(row, "there_n", "there_e"),
                        point(row, "here_n", "here_e")))
                .list();
    }

    private List<String> away(Sketch sketch) {
        return sql.sql("""
                select distinct n.name
                  from registry_api.absence a
                  join registry_api.person n on n.id = a.person_id
                 where a.person_id = any (:people)
                   and a.from_day <= :day
                   and a.until_day >= :day
                 order by n.name
                """)
                .param("people", sketch.people().toArray(Long[]::new))
                .param("day", sketch.time().day())
                .query(String.class)
                .list();
    }

    /** By the country's calendar, and by what was set for the school on top of it last. */
    private boolean schoolDay(Sketch sketch) {
        return sql.sql("""
                select d.kind = 'school'
                  from registry_api.special_day d
                  join registry_api.place p on p.public_id = :school
                 where d.low <= p.place_key
                   and d.high > p.place_key
                   and d.from_day <= :day
                   and d.until_day >= :day
                 order by d.set_at desc, d.id desc
                 limit 1
                """)
                .param("school", sketch.school())
                .param("day", sketch.time().day())
                .query(Boolean.class)
                .optional()
                .orElseGet(() -> pack.yearOf(sketch.time().day())
                        .isSchoolDay(sketch.time().day()));
    }

    /** Degrees in two columns; null where nobody entered them. */
    static Roads.@Nullable Point point(ResultSet row, String north, String east) throws SQLException {
        BigDecimal latitude = row.getBigDecimal(north);
        BigDecimal longitude = row.getBigDecimal(east);
        return latitude == null || longitude == null
                ? null
                : new Roads.Point(latitude.doubleValue(), longitude.doubleValue());
    }
}
