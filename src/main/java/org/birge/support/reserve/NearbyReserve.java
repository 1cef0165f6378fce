package org.birge.support.reserve;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.SchoolsWithoutHead;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools of one's reach without a head of their own, each with those of the reserve who work nearest (J1d.13). */
@Repository
class NearbyReserve {

    private static final int SCHOOLS = 8;
    private static final int NEAREST = 3;
    private static final int MOST = 500;

    private record Ready(String entry, String name, String place, boolean ready, Roads.@Nullable Point at) {}

    private final JdbcClient sql;
    private final Reserve reserve;
    private final Roads roads;
    private final SchoolsWithoutHead schools;

    NearbyReserve(JdbcClient sql, Reserve reserve, Roads roads, SchoolsWithoutHead schools) {
        this.sql = sql;
        this.reserve = reserve;
        this.roads = roads;
        this.schools = schools;
    }

    /** Those that nobody heads first; {@value #SCHOOLS} at most. */
    List<HeadlessSchool> schools(Actor actor) {
        List<SchoolsWithoutHead.School> found =
                schools.within(actor.grant().low(), actor.grant().high(), reserve.today(), SCHOOLS);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Ready> people = people(actor);
        return found.stream()
                .map(school -> new HeadlessSchool(
                        school.publicId(),
                        school.name(),
                        school.lastDay() != null,
                        near(point(school.latitude(), school.longitude()), people)))
                .toList();
    }

    private List<HeadlessSchool.Near> near(Roads.@Nullable Point school, List<Ready> people) {
        return people.stream()
                .map(one -> new HeadlessSchool.Near(
                        one.entry(), one.name(), one.place(), kilometres(school, one.at()), one.ready()))
                .sorted(Comparator.comparing(HeadlessSchool.Near::km, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(NEAREST)
                .toList();
    }

    private @Nullable Integer kilometres(Roads.@Nullable Point from, Roads.@Nullable Point to) {
        return from == null || to == null ? null : roads.kilometres(from, to);
    }

    private List<Ready> people(Actor actor) {
        return sql.sql("""
                select e.public_id, n.name, o.short_name as place, o.latitude, o.longitude, e.ready_from <= :today as ready
                  from support.reserve_entry e
                  join registry_api.person n on n.id = e.person_id
                  join registry_api.place o on o.id = e.organisation_id
                 where e.place_key >= :low
                   and e.place_key < :high
                   and e.post = 'head'
                   and e.admitted_at is not null
                   and e.appointed_at is null
                   and e.left_at is null
                   and e.removed_at is null
                 order by e.ready_from, e.id
                 limit :most
                """)
                .param("today", reserve.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("most", MOST)
                .query((row, n) -> new Ready(
                        row.getString("public_id"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getBoolean("ready"),
                        point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude"))))
                .list();
    }

    private static Roads.@Nullable Point point(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null
                ? null
                : new Roads.Point(latitude.doubleValue(), longitude.doubleValue());
    }
}
