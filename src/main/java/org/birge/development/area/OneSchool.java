package org.birge.development.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where one school in reach stands: stages and sums, no names (cycle, 4). */
@Repository
class OneSchool {

    private final JdbcClient sql;

    OneSchool(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<SchoolYearPage.Facts> of(String publicId, SchoolYear year, Actor.Grant grant, LocalDate overdueUpTo) {
        return sql.sql("""
                select p.name, p.district, coalesce(y.asked, 0) as asked, coalesce(y.answered, 0) as answered, y.opens, y.closes, y.closed_on,
                       y.top_area, y.top_index, pl.public_id as plan, pl.state,
                       coalesce(pl.agreed_at, pl.noted_at, pl.submitted_at, pl.returned_at, pl.opened_at) as since,
                       t.tasks, t.done, t.overdue
                  from registry_api.place p
                  left join development.school_year y on y.organisation_id = p.id and y.year = :year
                  left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                  left join lateral (select count(*) as tasks, count(t.done_at) as done,
                                            count(*) filter (where t.done_at is null and t.due <= :overdue) as overdue
                                       from development_api.measure m
                                       join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                                      where m.plan_id = pl.id) t on true
                 where p.public_id = :id
                   and p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("id", publicId)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("overdue", overdueUpTo)
                .query((row, n) -> facts(row))
                .optional();
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
                row.getInt("overdue"));
    }
}
