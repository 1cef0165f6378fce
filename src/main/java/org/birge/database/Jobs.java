package org.birge.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.birge.shared.pack.CountryPack;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs run once, on whichever node takes them. The scheduler keeps its own transactions; each job names its own scope. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> monthsAhead(Months months, CountryPack pack) {
        return Tasks.recurring("months-ahead", Schedules.daily(pack.timeZone(), AT_NIGHT))
                .execute((instance, context) -> months.makeAhead());
    }

    @Bean
    RecurringTask<Void> retriedEvents(EventRetries retries) {
        return Tasks.recurring("event-retries", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((instance, context) -> retries.run());
    }

    @Bean
    DbSchedulerCustomizer schedulerOnThePlainPool(@Qualifier("rawDataSource") HikariDataSource pool) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(pool);
            }
        };
    }
}
