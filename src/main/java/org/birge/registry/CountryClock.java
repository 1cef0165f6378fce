package org.birge.registry;

import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the pack's time zone where the database counts days by itself, each time the application starts. */
@Component
class CountryClock {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;

    CountryClock(JdbcClient sql, PlatformTransactionManager transactions, CountryPack pack) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
    }

    @EventListener(ContextRefreshedEvent.class)
    void write() {
        Scope.run(
                Scope.everything("start"),
                () -> transaction.executeWithoutResult(status ->
                        sql.sql("""
                        insert into registry.country_clock (zone)
                        values (:zone)
                            on conflict (one) do update
                           set zone = excluded.zone
                         where country_clock.zone <> excluded.zone
                        """).param("zone", pack.timeZone().getId()).update()));
    }
}
