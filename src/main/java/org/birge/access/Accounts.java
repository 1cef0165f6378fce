package org.birge.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their grants. */
@Repository
class Accounts {

    /** An account as sign-in needs it. */
    record Credentials(long id, @Nullable String passwordHash) {}

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
}
