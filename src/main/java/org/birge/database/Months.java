package org.birge.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the monthly partitions of this month and the next three, as the owner role: the application may make no table. */
@Component
class Months implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Months.class);
    private static final int MONTHS = 4;

    private record Made(String made, String leftInDefault) {}

    private final List<MonthlyTable> tables;
    private final JdbcClient owner;
    private final Clock clock;

    Months(List<MonthlyTable> tables, Database database, Clock clock) {
        this.tables = tables;
        this.owner = JdbcClient.create(database.owner());
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        makeAhead();
    }

    /** Without them rows still find their place in the default partition, so a failure is told and nothing stops. */
    void makeAhead() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (MonthlyTable table : tables) {
            try {
                make(table, today);
            } catch (DataAccessException failed) {
                LOG.warn(
                        "The months of {}.{} could not be made and are tried again",
                        table.schema(),
                        table.table(),
                        failed);
            }
        }
    }

    private void make(MonthlyTable table, LocalDate today) {
        List<Made> months = owner.sql("""
                select made, left_in_default
                  from scope.make_months(:schema, :table, :first, :months)
                """)
                .param("schema", table.schema())
                .param("table", table.table())
                .param("first", today)
                .param("months", MONTHS)
                .query(Made.class)
                .list();
        for (Made month : months) {
            if (month.made() == null) {
                LOG.debug("{} stays in the default partition, which has rows of it", month.leftInDefault());
            } else {
                LOG.info("Partition {} is there", month.made());
            }
        }
    }
}
