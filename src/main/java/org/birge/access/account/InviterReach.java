package org.birge.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether an inviter may hold a code of an account. Who holds it can enter as that account, so all it may do must be in the
 * inviter's gift; the inviter does not see grants of other places, so they are read as a job.
 */
@Component
class InviterReach {

    private static final Scope JOB = new Scope(0, 0, null, null, null, "job:invitation");

    private record Held(String role, long placeKey) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final CountryPack pack;
    private final TransactionTemplate apart;

    InviterReach(JdbcClient sql, Clock clock, CountryPack pack, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.pack = pack;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** @param main whether the inviter's place is where its person mainly works: only then may it act elsewhere too */
    boolean holds(Scope inviter, long account, boolean main) {
        if (inviter.role().startsWith("job:")) {
            return true;
        }
        Role role = Role.of(inviter.role());
        return grants(account).stream()
                .allMatch(grant -> role.mayGive(Role.of(grant.role()))
                        && (main || grant.placeKey() >= inviter.low() && grant.placeKey() < inviter.high()));
    }

    private List<Held> grants(long account) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        return Scope.call(
                JOB,
                () -> apart.execute(status -> sql.sql("""
                        select role, place_key
                          from access.role_grant
                         where account_id = :account
                           and (valid_until is null or valid_until > :today)
                        """)
                        .param("account", account)
                        .param("today", today)
                        .query(Held.class)
                        .list()));
    }
}
