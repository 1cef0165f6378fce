package org.birge.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their grants. */
@Repository
class Accounts {

    /** An account as sign-in needs it. */
    record Credentials(long id, @Nullable String passwordHash) {}

    private record Row(long account, @Nullable Long person, String name, String language, Actor.Grant grant) {}

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** By user name or e-mail, whichever was typed; the key is lower case. */
    Optional<Credentials> named(String key) {
        return sql.sql("""
                select id, password_hash
                  from access.account
                 where closed_at is null
                   and (user_name_key = :key or lower(email) = :key)
                 limit 1
                """)
                .param("key", key)
                .query((row, n) -> new Credentials(row.getLong("id"), row.getString("password_hash")))
                .optional();
    }

    /** The actor of an account: under the grant asked for, else under the highest one in force on this day. */
    Optional<Actor> actor(long account, @Nullable Long grant, LocalDate today) {
        List<Row> rows = sql.sql("""
                select a.id as account, a.person_id, a.display_name, a.language,
                       g.id, g.public_id, g.role, g.organisation_id,
                       p.public_id as organisation_public_id, p.kind, p.short_name as name, p.reach_low, p.reach_high
                  from access.account a
                  join access.role_grant g on g.account_id = a.id
                  join registry_api.place p on p.id = g.organisation_id
                 where a.id = :account
                   and a.closed_at is null
                   and g.valid_from <= :today
                   and (g.valid_until is null or g.valid_until > :today)
                 order by p.reach_high - p.reach_low desc, g.id
                """)
                .param("account", account)
                .param("today", today)
                .query((row, n) -> new Row(
                        row.getLong("account"),
                        row.getObject("person_id", Long.class),
                        row.getString("display_name"),
                        row.getString("language"),
                        new Actor.Grant(
                                row.getLong("id"),
                                row.getString("public_id"),
                                Role.of(row.getString("role")),
                                row.getLong("organisation_id"),
                                row.getString("organisation_public_id"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getLong("reach_low"),
                                row.getLong("reach_high"))))
                .list();
        List<Actor.Grant> all = rows.stream().map(Row::grant).toList();
        return rows.stream()
                .filter(row -> grant == null || row.grant().id() == grant)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> new Actor(
                        row.account(),
                        row.person(),
                        row.name(),
                        Language.of(row.language()).orElseThrow(),
                        row.grant(),
                        all));
    }
}
