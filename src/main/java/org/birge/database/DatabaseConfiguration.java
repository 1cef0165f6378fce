package org.birge.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The order of the beans is the order of the work: server, roles, migrations, check, pool. Whatever takes a data source
 * therefore finds the newest tables, and the server stops after everything else.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    Database database(StartingDatabase starting) {
        Database database = starting.ready();
        // Spring stops what works on the database first. Until here the server's own hook would have stopped it.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.closedByItsOwner();
        return database;
    }

    /** Without a scope: for what has no person behind it and its own transactions, such as the scheduler. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource rawDataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("birge");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "birge");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    TransactionalDataSource dataSource(@Qualifier("rawDataSource") HikariDataSource pool) {
        return new TransactionalDataSource(pool);
    }

    @Bean
    ScopedTransactions transactionManager(TransactionalDataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }
}
