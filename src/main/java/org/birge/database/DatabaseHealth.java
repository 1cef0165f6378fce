package org.birge.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the database answers within two seconds. */
@Component
class DatabaseHealth implements HealthIndicator {

    private final HikariDataSource pool;

    DatabaseHealth(@Qualifier("rawDataSource") HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2) ? Health.up().build() : Health.down().build();
        } catch (SQLException silent) {
            return Health.down(silent).build();
        }
    }
}
