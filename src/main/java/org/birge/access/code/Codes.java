package org.birge.access.code;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes and what they open. */
@Repository
class Codes {

    /** A code that still opens: whose account it is, or nobody's for the first administrator. */
    record Open(
            long id,
            String purpose,
            @Nullable Long account,
            @Nullable String userName,
            @Nullable String name) {}

    /** An account found for a forgotten password. */
    record Addressee(long account, String name, String email, String language) {}

    private final JdbcClient sql;

    Codes(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] hash, String purpose, @Nullable Long account, Instant now, Instant expires, @Nullable Long by) {
        sql.sql("""
                insert into access.one_time_code (code_hash, purpose, account_id, created_at, expires_at, created_by)
                values (:hash, :purpose, :account, :now, :expires, :by)
                """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Codes given before no longer open anything. */
    void withdraw(long account, Instant now) {
        sql.sql(
                        "update access.one_time_code set expires_at = :now where account_id = :account and used_at is null and expires_at > :now")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Open> find(byte[] hash, Instant now) {
        return sql.sql("""
                select c.id, c.purpose, c.account_id, a.user_name, a.display_name
                  from access.one_time_code c
                  left join access.account a on a.id = c.account_id and a.closed_at is null
                 where c.code_hash = :hash
                   and c.used_at is null
                   and c.expires_at > :now
                   and (c.account_id is null or a.id is not null)
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        row.getString("purpose"),
                        row.getObject("account_id", Long.class),
                        row.getString("user_name"),
                        row.getString("display_name")))
                .optional();
    }

    /** @return whether the code was still unused: of two at once, one is told no */
    boolean use(long id, Instant now) {
        return sql.sql("update access.one_time_code set used_at = :now where id = :id and used_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void setPassword(long account, String hash) {
        sql.sql("update access.account set password_hash = :hash, version = version + 1 where id = :account")
                .param("account", account)
                .param("hash", hash)
                .update();
    }

    /** The account with this user name or e-mail, small letters, to which a letter can be sent. */
    Optional<Long> named(String key) {
        return sql.sql("""
                select id
                  from access.account
                 where closed_at is null
                   and email is not null
                   and (user_name_key = :key or lower(email) = :key)
                 limit 1
                """).param("key", key).query(Long.class).optional();
    }

    Optional<Addressee> addressee(long account) {
        return sql.sql("""
                select id, display_name, email, language
                  from access.account
                 where closed_at is null
                   and email is not null
                   and id = :account
                """)
                .param("account", account)
                .query((row, n) -> new Addressee(
                        row.getLong("id"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("language")))
                .optional();
    }

    boolean anyAccount() {
        return sql.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }
}
