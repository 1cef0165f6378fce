package org.birge.notifications;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.web.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices kept for people. */
@Repository
public class Notices {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    /** One notice as its reader sees it. */
    public record Row(String publicId, String key, List<String> values, String link, Instant at, boolean read) {

        /** The values as the reader's language writes them. */
        public Object[] told(Dates dates) {
            return NoticeValues.told(values, dates);
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;

    Notices(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Notice notice, Instant now) {
        sql.sql("""
                insert into notifications.notice (person_id, key, values, link, at)
                select person, :key, :values::jsonb, :link, :now
                  from unnest(:people::bigint[]) as person
                """)
                .param("people", notice.people().toArray(Long[]::new))
                .param("key", notice.key())
                .param("values", json.writeValueAsString(notice.values()))
                .param("link", notice.link())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Notice.Many many, Instant now) {
        sql.sql("""
                insert into notifications.notice (person_id, key, values, link, at)
                select person::bigint, n.key, n.values, n.link, :now
                  from jsonb_to_recordset(:notices::jsonb) as n(people jsonb, key text, values jsonb, link text)
                 cross join jsonb_array_elements_text(n.people) as person
                """)
                .param("notices", json.writeValueAsString(many.notices()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest hundred of a person. */
    List<Row> of(long person) {
        return sql.sql("""
                select public_id, key, values::text as values, link, at, read_at is not null as read
                  from notifications.notice
                 where person_id = :person
                 order by at desc, id desc
                 limit 100
                """)
                .param("person", person)
                .query((row, n) -> new Row(
                        row.getString("public_id"),
                        row.getString("key"),
                        json.readValue(row.getString("values"), STRINGS),
                        row.getString("link"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    void read(long person, String publicId, Instant now) {
        sql.sql("""
                update notifications.notice
                   set read_at = :now
                 where person_id = :person
                   and read_at is null
                   and (:notice = '' or public_id = :notice)
                """)
                .param("person", person)
                .param("notice", publicId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
