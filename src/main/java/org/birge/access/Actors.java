package org.birge.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds who acts behind a session, or behind a secret address that stands for an account. */
@Component
public class Actors {

    private final Accounts accounts;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final CountryPack pack;

    Actors(Accounts accounts, PlatformTransactionManager transactions, Clock clock, CountryPack pack) {
        this.accounts = accounts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.pack = pack;
    }

    /**
     * The actor of an account, as of today.
     *
     * @param grant the one to act under; null for the highest
     * @return empty when the account is closed or has no grant in force
     */
    public Optional<Actor> of(long account, @Nullable Long grant) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        Scope own = new Scope(0, 0, null, account, null, "account");
        return Scope.call(own, () -> reading.execute(status -> accounts.actor(account, grant, today)));
    }
}
