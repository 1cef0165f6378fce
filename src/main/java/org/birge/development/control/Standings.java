package org.birge.development.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What heads said of their control points; nothing said is taken back, the latest counts. Found by the school alone. */
@Repository
class Standings {

    private final JdbcClient sql;

    Standings(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Standing> of(long point) {
        return sql.sql("""
                select s.standing, s.reason, s.needed, s.said_at, p.name as said_by
                  from development.control_standing s
                  left join registry_api.person p on p.id = s.said_by
                 where s.control_point_id = :point
                 order by s.id desc
                """).param("point", point).query(Standings::standing).list();
    }

    void add(long point, String standing, String reason, String needed, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into development.control_standing (control_point_id, standing, reason, needed, said_at, said_by)
                values (:point, :standing, :reason, :needed, :now, :by)
                """)
                .param("point", point)
                .param("standing", standing)
                .param("reason", reason)
                .param("needed", needed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        return new Standing(
                row.getString("standing"),
                row.getString("reason"),
                row.getString("needed"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_by"));
    }
}
