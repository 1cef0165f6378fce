package org.birge.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest form: one timeline and one history table for all modules. */
public final class Migrations {

    private Migrations() {}

    /** Runs what is missing as the owner role. Nodes that start together wait for one another. */
    public static void run(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .defaultSchema("migration")
                .createSchemas(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
