package org.birge.development.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where one school in reach stands: its stage, and the sums of its last control point; no names, no days of measures (cycle, 4). */
@Repository
class OneSchool {

    private final JdbcClient sql;

    OneSchool(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<SchoolYearPage.Facts> of(String publicId, SchoolYear year, Actor.Grant grant) {
        return sql.sql("""
                select p.name, p.district, coalesce(y.asked, 0) as asked, coalesce(y.answered, 0) as answered, y.opens, y.closes, y.closed_on,
                       y.top_area, y.top_index, pl.public_id as plan, pl.state,
                       coalesce(pl.agreed_at, pl.noted_at, pl.submitted_at, pl.returned_at, pl.opened_at) as since,
                       coalesce(t.tasks, 0) as tasks, coalesce(t.done, 0) as done, coalesce(t.overdue, 0) as overdue, t.counted
                  from registry_api.place p
                  left join development.school_year y on y.organisation_id = p.id and y.year = :year
                  left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                  left join lateral (select c.measures as tasks, c.done, c.overdue, c.counted_on as counted
                                       from development.control_point c
                                      where c.organisation_id = p.id
                                        and c.year = :year
                                        and c.confirmed_at is not null
                                      order by c.day desc
                                      limit 1) t on true
                 where p.public_id = :id
                   and p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("id", publicId)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .query((row, n) -> facts(row))
                .optional();
    }

    /** The last visits of the centre with their records. */
    List<SchoolYearPage.Visit> visits(String publicId) {
        return sql.sql("""
                select v.public_id, v.topic, v.day, v.recorded, v.seen, v.agreements
                  from support_api.visit v
                  join registry_api.place p on p.id = v.organisation_id
                 where p.public_id = :id
                 order by v.day desc, v.public_id
                 limit 20
                """)
                .param("id", publicId)
                .query(SchoolYearPage.Visit.class)
                .list();
    }

    private static SchoolYearPage.Facts facts(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        @Nullable Instant moment = since == null ? null : since.toInstant();
        return new SchoolYearPage.Facts(
                row.getString("name"),
                row.getString("district"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getString("top_area"),
                row.getObject("top_index", Integer.class),
                row.getString("plan"),
                row.getString("state") == null ? "none" : row.getString("state"),
                moment,
                row.getInt("tasks"),
                row.getInt("done"),
                row.getInt("overdue"),
                row.getObject("counted", LocalDate.class));
    }
}
