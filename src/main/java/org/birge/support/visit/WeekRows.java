package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a week of a centre is made of: who goes where, who is away, where the centre stands. */
@Repository
class WeekRows {

    /** One person on one visit; minutes are those at the school once it was held. */
    record Going(
            long person,
            String name,
            String publicId,
            VisitTime time,
            String school,
            Roads.@Nullable Point place,
            String division,
            String purpose,
            String topic,
            int minutes,
            VisitState state) {}

    record Away(long personId, LocalDate fromDay, LocalDate untilDay) {

        boolean on(LocalDate day) {
            return !day.isBefore(fromDay) && !day.isAfter(untilDay);
        }
    }

    /** In the order of their hours; those called off are left out. */
    Supplier<List<Going>> going(Gathering asked, Actor actor, LocalDate first, LocalDate last) {
        return asked.list(Query.of(
                        """
                select v.public_id, v.day, v.begins, v.ends, v.division, v.purpose, v.topic, v.minutes, v.agreed_at, v.wished_at, v.called_off_at,
                       v.recorded_at, v.answered_at, v.confirmed_at, w.person_id, coalesce(n.name, '') as person, s.short_name as school, s.latitude, s.longitude
                  from support.visit v
                  join support.visit_person w on w.visit_id = v.id
                  join registry_api.place s on s.id = v.organisation_id
                  left join registry_api.person n on n.id = w.person_id
                 where v.centre_id = :centre
                   and v.day between :first and :last
                   and v.called_off_at is null
                 order by v.day, v.begins, v.id, w.leads desc, n.name
                """,
                        (row, n) -> new Going(
                                row.getLong("person_id"),
                                row.getString("person"),
                                row.getString("public_id"),
                                Objects.requireNonNull(VisitColumns.time(row, "")),
                                row.getString("school"),
                                Clashes.point(row, "latitude", "longitude"),
                                row.getString("division"),
                                row.getString("purpose"),
                                row.getString("topic"),
                                row.getInt("minutes"),
                                VisitColumns.state(row)))
                .with("centre", actor.organisation())
                .with("first", first)
                .with("last", last));
    }

    Supplier<List<Away>> away(Gathering asked, Actor actor, LocalDate first, LocalDate last) {
        return asked.list(Query.of("""
                select person_id, from_day, until_day
                  from registry_api.absence
                 where organisation_id = :centre
                   and from_day <= :last
                   and until_day >= :first
                """, Away.class)
                .with("centre", actor.organisation())
                .with("first", first)
                .with("last", last));
    }

    /** Days on which no school in reach has lessons although the calendar says so. */
    Supplier<Set<LocalDate>> daysOff(Gathering asked, Actor actor, LocalDate first, LocalDate last) {
        Supplier<List<List<LocalDate>>> off = asked.list(Query.of("""
                select from_day, until_day
                  from registry_api.special_day
                 where kind = 'off'
                   and low <= :low
                   and high >= :high
                   and from_day <= :last
                   and until_day >= :first
                """, (row, n) -> row.getObject(
                                "from_day", LocalDate.class)
                        .datesUntil(row.getObject("until_day", LocalDate.class).plusDays(1))
                        .toList())
                .with("low", actor.grant().low())
                .with("high", actor.grant().high())
                .with("first", first)
                .with("last", last));
        return () -> off.get().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Where the centre stands; nothing when nobody entered it. */
    Supplier<Optional<Roads.Point>> home(Gathering asked, Actor actor) {
        return asked.first(Query.of(
                        "select latitude, longitude from registry_api.place where id = :centre and latitude is not null",
                        (row, n) -> new Roads.Point(row.getDouble("latitude"), row.getDouble("longitude")))
                .with("centre", actor.organisation()));
    }
}
