package org.birge.access.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The trail as the data officer reads it. */
@Repository
public class TrailRows {

    static final int PAGE = 100;

    /** One line; who and where are numbers, as the trail keeps no names. */
    public record Row(
            long id,
            Instant at,
            @Nullable Long account,
            @Nullable Long organisation,
            String action,
            @Nullable String kind,
            @Nullable Long object,
            Map<String, Object> details) {

        /** What it was about. */
        public String about(Words words) {
            return TrailFacts.object(kind, object, words);
        }

        /** What else is kept of it, label by value. */
        public Map<String, String> facts(Words words) {
            return TrailFacts.of(details, words);
        }
    }

    /**
     * What the trail is narrowed to.
     *
     * @param action empty for all
     * @param from first day looked at; until is the last one
     */
    public record Wish(
            String action,
            @Nullable Long account,
            @Nullable Long organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    TrailRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One page more than asked is a sign that there are further ones: at most PAGE + 1 rows before this moment and id. */
    List<Row> before(OffsetDateTime at, long id, Wish wish, OffsetDateTime since) {
        return sql.sql("""
                select id, at, account_id, organisation_id, action, object_kind, object_id, details::text as details
                  from access.trail
                 where (at, id) < (:at, :id)
                   and at >= :since
                   and (:action = '' or action = :action)
                   and (:account::bigint is null or account_id = :account)
                   and (:organisation::bigint is null or organisation_id = :organisation)
                 order by at desc, id desc
                 limit 101
                """)
                .param("at", at)
                .param("id", id)
                .param("since", since)
                .param("action", wish.action())
                .param("account", wish.account())
                .param("organisation", wish.organisation())
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account_id", Long.class),
                        row.getObject("organisation_id", Long.class),
                        row.getString("action"),
                        row.getString("object_kind"),
                        row.getObject("object_id", Long.class),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }
}
