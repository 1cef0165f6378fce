package org.birge.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs run once, on whichever node takes them. The scheduler keeps its own transactions; each job names its own scope. */
@Configuration(proxyBeanMethods = false)
class Jobs {

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
