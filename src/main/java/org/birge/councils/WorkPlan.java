package org.birge.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sittings a council foresees for a school year. */
@Repository
class WorkPlan {

    private final JdbcClient sql;

    WorkPlan(JdbcClient sql) {
        this.sql = sql;
    }

    /** By day, those of this school year and later. */
    List<PlannedSitting> of(long council, SchoolYear since) {
        return sql.sql("""
                select p.id, p.public_id, p.day, p.topics, s.public_id as session, s.number
                  from councils.planned_sitting p
                  left join councils.session s on s.id = p.session_id
                 where p.council_id = :council
                   and p.year >= :year
                 order by p.day, p.id
                """)
                .param("council", council)
                .param("year", since.start())
                .query(WorkPlan::row)
                .list();
    }

    PlannedSitting find(long council, String publicId) {
        return sql.sql("""
                select p.id, p.public_id, p.day, p.topics, s.public_id as session, s.number
                  from councils.planned_sitting p
                  left join councils.session s on s.id = p.session_id
                 where p.council_id = :council
                   and p.public_id = :public_id
                """)
                .param("council", council)
                .param("public_id", publicId)
                .query(WorkPlan::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Council council, String publicId, LocalDate day, List<String> topics, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into councils.planned_sitting (public_id, council_id, place_key, year, day, topics, recorded_at, recorded_by)
                values (:public_id, :council, :place, :year, :day, :topics, :now, :by)
                """)
                .param("public_id", publicId)
                .param("council", council.id())
                .param("place", council.placeKey())
                .param("year", SchoolYear.at(day).start())
                .param("day", day)
                .param("topics", topics.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void drop(PlannedSitting planned) {
        sql.sql("delete from councils.planned_sitting where id = :id and session_id is null")
                .param("id", planned.id())
                .update();
    }

    void called(PlannedSitting planned, Session session) {
        sql.sql("update councils.planned_sitting set session_id = :session where id = :id")
                .param("id", planned.id())
                .param("session", session.id())
                .update();
    }

    /** The sitting called from it is not held. */
    void notCalled(Session session) {
        sql.sql("update councils.planned_sitting set session_id = null where session_id = :session")
                .param("session", session.id())
                .update();
    }

    private static PlannedSitting row(ResultSet row, int n) throws SQLException {
        return new PlannedSitting(
                row.getLong("id"),
                row.getString("public_id"),
                row.getObject("day", LocalDate.class),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("session"),
                row.getObject("number", Integer.class));
    }
}
