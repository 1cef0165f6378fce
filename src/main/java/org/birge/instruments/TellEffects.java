package org.birge.instruments;

import java.time.Clock;
import java.time.ZoneOffset;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what a school counted of its effects go into the totals above it; once, when its report of the year has been heard. */
@Component
public class TellEffects {

    private final JdbcClient sql;
    private final Clock clock;

    TellEffects(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Nothing happens where nothing was counted or all is told. Whoever calls answers for who may. */
    @Transactional
    public void run(long organisation, SchoolYear year) {
        sql.sql("select instruments.tell_effects(:organisation, :year, :at)")
                .param("organisation", organisation)
                .param("year", year.start())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }
}
