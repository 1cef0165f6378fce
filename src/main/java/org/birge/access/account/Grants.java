package org.birge.access.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles given in one's reach. */
@Repository
public class Grants {

    /** One role given: to whom, where, from when, until when (exclusive). */
    public record Row(
            String publicId,
            String name,
            String userName,
            String role,
            String place,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting) {}

    private final JdbcClient sql;

    Grants(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most 200, of the place itself and what lies below it, by name; a typed text narrows by name, user name or place. */
    List<Row> inReach(long low, long high, LocalDate today, String text) {
        return sql.sql("""
                select g.public_id, a.display_name, a.user_name, g.role, p.name as place, g.valid_from, g.valid_until, g.acting
                  from access.role_grant g
                  join access.account a on a.id = g.account_id
                  join registry_api.place p on p.id = g.organisation_id
                 where g.place_key >= :low
                   and g.place_key < :high
                   and (g.valid_until is null or g.valid_until > :today)
                   and (:text = '' or strpos(lower(a.display_name), lower(:text)) > 0 or starts_with(lower(a.user_name), lower(:text))
                        or strpos(lower(p.name), lower(:text)) > 0)
                 order by g.place_key, a.display_name
                 limit 200
                """)
                .param("low", low)
                .param("high", high)
                .param("today", today)
                .param("text", text)
                .query((row, n) -> new Row(
                        row.getString("public_id"),
                        row.getString("display_name"),
                        row.getString("user_name"),
                        row.getString("role"),
                        row.getString("place"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("acting")))
                .list();
    }

    Optional<Role> role(String publicId) {
        return sql.sql("select role from access.role_grant where public_id = :id")
                .param("id", publicId)
                .query(String.class)
                .optional()
                .map(Role::of);
    }

    int end(String publicId, LocalDate until, @Nullable Long by, Instant now) {
        return sql.sql("""
                update access.role_grant
                   set valid_until = greatest(valid_from, :until), ended_by = :by, ended_at = :now
                 where public_id = :id
                   and (valid_until is null or valid_until > :until)
                """)
                .param("id", publicId)
                .param("until", until)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
