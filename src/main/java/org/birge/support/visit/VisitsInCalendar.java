package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.database.Moments;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits in one's calendar: of the centre's people those they go to, of a school's leaders those that come. */
@Component
class VisitsInCalendar implements DatedEntries {

    private static final int MOST = 300;

    private final JdbcClient sql;
    private final CountryPack pack;

    VisitsInCalendar(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        boolean centre = actor.may(Permission.PLAN_VISITS);
        if (actor.person() == null || !centre && !actor.may(Permission.RECEIVE_VISITS)) {
            return List.of();
        }
        return sql.sql("""
                select v.public_id, v.version, v.changed_at, v.day, v.begins, v.ends, v.topic, v.agreed_at, v.wished_at, v.called_off_at, v.recorded_at,
                       v.answered_at, v.confirmed_at, p.short_name as school
                  from support.visit v
                  join registry_api.place p on p.id = v.organisation_id
                 where v.place_key >= :low
                   and v.place_key < :high
                   and v.day >= :since
                   and (not :centre or exists (select 1
                                                 from support.visit_person w
                                                where w.visit_id = v.id
                                                  and w.person_id = :person))
                 order by v.day desc, v.id
                 limit :most
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("since", since)
                .param("centre", centre)
                .param("person", actor.person())
                .param("most", MOST)
                .query((row, n) -> {
                    VisitTime time = Objects.requireNonNull(VisitColumns.time(row, ""));
                    VisitState state = VisitColumns.state(row);
                    String school = row.getString("school");
                    return new DatedEntry(
                            "visit-" + row.getString("public_id"),
                            row.getInt("version"),
                            Objects.requireNonNull(Moments.in(row, "changed_at")),
                            centre
                                    ? words.of("visits.calendar.there", school)
                                    : words.of("visits.calendar.here", row.getString("topic")),
                            words.of(
                                    "visits.calendar.notes",
                                    row.getString("topic"),
                                    words.of("visits.state." + state.code())),
                            school,
                            "/visits/" + row.getString("public_id"),
                            When.between(
                                    time.day()
                                            .atTime(time.begins())
                                            .atZone(pack.timeZone())
                                            .toInstant(),
                                    time.day()
                                            .atTime(time.ends())
                                            .atZone(pack.timeZone())
                                            .toInstant()),
                            state == VisitState.CALLED_OFF);
                })
                .list();
    }
}
