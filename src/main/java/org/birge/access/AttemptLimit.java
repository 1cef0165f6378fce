package org.birge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts failed attempts in the database, so that the limit holds over all nodes: 10 for one name and 100 from one address in 15 minutes. */
@Component
public class AttemptLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_A_NAME = 10;
    private static final int FROM_AN_ADDRESS = 100;

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AttemptLimit(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Refuses when this name (if one is given) or this address has failed too often; says how many minutes to wait. */
    public void refuseTooMany(String what, String name, String address) {
        boolean tooMany = !name.isBlank() && failures(subject(what, name)) >= FOR_A_NAME
                || failures(subject(what + "@", address)) >= FROM_AN_ADDRESS;
        if (tooMany) {
            throw new Refusal("access.refusal.too-many-attempts", WINDOW.toMinutes());
        }
    }

    /** Remembers one failed attempt. */
    public void failed(String what, String name, String address) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            sql.sql("insert into access.failed_attempt (subject, at) values (:name, :now), (:address, :now)")
                    .param("name", subject(what, name))
                    .param("address", subject(what + "@", address))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            sql.sql("delete from access.failed_attempt where at < :old")
                    .param("old", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    private int failures(byte[] subject) {
        Integer count = transaction.execute(
                status -> sql.sql("select count(*) from access.failed_attempt where subject = :subject and at > :since")
                        .param("subject", subject)
                        .param("since", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single());
        return count == null ? 0 : count;
    }

    private static byte[] subject(String what, String value) {
        try {
            String all = what + ":" + value.strip().toLowerCase(Locale.ROOT);
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
