package org.birge.registry.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The history of days set within reach, the latest first. */
@Repository
class CalendarDays {

    private final JdbcClient sql;

    CalendarDays(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<CalendarDaysPage.Row> within(Actor.Grant grant) {
        return sql.sql("""
                select d.public_id, p.name as place, d.kind, d.from_day, d.until_day, d.reason, d.set_at, d.withdrawn_at
                  from registry.special_day d
                  join registry_api.place p on p.id = d.organisation_id
                 where d.place_key >= :low
                   and d.place_key < :high
                 order by d.from_day desc, d.id desc
                 limit 200
                """)
                .param("low", grant.low())
                .param("high", grant.high())
                .query((row, n) -> new CalendarDaysPage.Row(
                        row.getString("public_id"),
                        row.getString("place"),
                        row.getString("kind"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getObject("withdrawn_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("withdrawn_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }
}
