package org.birge.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of accounts and grants. */
@Repository
class AccountBook {

    /** A place's key: what must lie in the giver's range. */
    record Reach(long key) {}

    private final JdbcClient sql;

    AccountBook(JdbcClient sql) {
        this.sql = sql;
    }

    long nextId() {
        return sql.sql("select nextval('access.account_id_seq')")
                .query(Long.class)
                .single();
    }

    Optional<Reach> place(long organisation) {
        return sql.sql("select place_key from registry_api.place where id = :id")
                .param("id", organisation)
                .query((row, n) -> new Reach(row.getLong("place_key")))
                .optional();
    }

    void add(long id, String publicId, OpenAccount.Command command, String key, @Nullable String hash, Instant now) {
        sql.sql("""
                insert into access.account (id, public_id, user_name, user_name_key, email, password_hash, person_id, display_name, language, created_at)
                values (:id, :public_id, :user_name, :key, :email, :hash, :person, :name, :language, :now)
                """)
                .param("id", id)
                .param("public_id", publicId)
                .param("user_name", command.userName().strip())
                .param("key", key)
                .param("email", command.email())
                .param("hash", hash)
                .param("person", command.person())
                .param("name", command.displayName())
                .param("language", command.language().tag())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the account has this role at this place on any day of the period. */
    boolean holds(GiveGrant.Command command) {
        return sql.sql("""
                select exists (
                  select 1
                    from access.role_grant
                   where account_id = :account
                     and role = :role
                     and organisation_id = :organisation
                     and (valid_until is null or valid_until > :from)
                     and (:until::date is null or valid_from < :until::date))
                """)
                .param("account", command.account())
                .param("role", command.role().code())
                .param("organisation", command.organisation())
                .param("from", command.from())
                .param("until", command.until())
                .query(Boolean.class)
                .single();
    }

    long grant(String publicId, GiveGrant.Command command, long placeKey, @Nullable Long by, Instant now) {
        return sql.sql("""
                insert into access.role_grant (public_id, account_id, role, organisation_id, place_key, valid_from, valid_until, given_by, given_at)
                values (:public_id, :account, :role, :organisation, :place, :from, :until, :by, :now)
                returning id
                """)
                .param("public_id", publicId)
                .param("account", command.account())
                .param("role", command.role().code())
                .param("organisation", command.organisation())
                .param("place", placeKey)
                .param("from", command.from())
                .param("until", command.until())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
