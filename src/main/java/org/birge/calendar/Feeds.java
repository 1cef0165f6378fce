package org.birge.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret addresses of calendars, one in force for an account. */
@Repository
class Feeds {

    /** A calendar's address without its secret. */
    record Feed(
            long id, long account, Instant madeAt, @Nullable Instant readAt, boolean ended) {}

    private static final Duration NOTED = Duration.ofHours(1);

    private final JdbcClient sql;

    Feeds(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one in force. */
    Optional<Feed> of(long account) {
        return sql.sql("""
                select id, account_id, made_at, read_at, ended_at
                  from calendar.feed
                 where account_id = :account
                   and ended_at is null
                """).param("account", account).query(Feeds::feed).optional();
    }

    /** By the hash of its secret, ended ones too. */
    Optional<Feed> behind(byte[] hash) {
        return sql.sql("""
                select id, account_id, made_at, read_at, ended_at
                  from calendar.feed
                 where token_hash = :hash
                """).param("hash", hash).query(Feeds::feed).optional();
    }

    long add(long account, byte[] hash, Instant now) {
        return sql.sql("""
                insert into calendar.feed (account_id, token_hash, made_at)
                values (:account, :hash, :now)
                returning id
                """)
                .param("account", account)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return whether there was one in force */
    boolean end(long account, Instant now) {
        return sql.sql("update calendar.feed set ended_at = :now where account_id = :account and ended_at is null")
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Notes that somebody fetched it, at most once an hour. */
    void read(Feed feed, Instant now) {
        if (feed.readAt() == null || feed.readAt().isBefore(now.minus(NOTED))) {
            sql.sql("update calendar.feed set read_at = :now where id = :id")
                    .param("id", feed.id())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Feed feed(ResultSet row, int n) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Feed(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant(),
                row.getObject("ended_at") != null);
    }
}
