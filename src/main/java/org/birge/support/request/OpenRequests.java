package org.birge.support.request;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests nobody of the centre has taken on, within the reach of whoever asks. */
@Repository
public class OpenRequests {

    private static final String OPEN = """
            select r.id, r.public_id, r.topic, r.organisation_id, o.latitude, o.longitude, o.languages, r.asked_by, r.division, r.subject, r.wish,
                   r.promised, r.wanted_by, r.version
              from support.request r
              join registry_api.place o on o.id = r.organisation_id
             where r.place_key >= :low
               and r.place_key < :high
               and r.taken_at is null
               and r.withdrawn_at is null
            """;

    private final JdbcClient sql;

    OpenRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those promised first come first. */
    public List<OpenRequest> all() {
        return sql.sql(OPEN + """
                 order by r.promised, r.id
                """)
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .query((row, n) -> request(row))
                .list();
    }

    /** One of them; empty also where somebody has taken it on meanwhile. */
    public Optional<OpenRequest> one(long id) {
        return sql.sql(OPEN + """
                   and r.id = :id
                """)
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    private static OpenRequest request(ResultSet row) throws SQLException {
        Array languages = row.getArray("languages");
        return new OpenRequest(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("topic"),
                row.getLong("organisation_id"),
                degrees(row, "latitude"),
                degrees(row, "longitude"),
                languages == null ? List.of() : Arrays.asList((String[]) languages.getArray()),
                row.getLong("asked_by"),
                row.getString("division"),
                row.getString("subject"),
                row.getString("wish"),
                row.getObject("promised", LocalDate.class),
                row.getObject("wanted_by", LocalDate.class),
                row.getLong("version"));
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
