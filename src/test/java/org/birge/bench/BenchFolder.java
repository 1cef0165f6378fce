package org.birge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.birge.database.Migrations;
import org.birge.database.Roles;
import org.birge.database.embedded.EmbeddedPostgres;
import org.birge.database.embedded.RunningPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder with the country to measure on, made once and kept: 8,000 schools and 400,000 staff. */
final class BenchFolder {

    private BenchFolder() {}

    static Path made(Path folder) throws SQLException, IOException {
        Path finished = folder.resolve("country-is-made");
        if (!Files.exists(finished)) {
            System.err.println("Making the country to measure on, some minutes, once.");
            Files.createDirectories(folder);
            try (RunningPostgres postgres = EmbeddedPostgres.start(folder, true)) {
                String owner = postgres.passwordOf(Roles.OWNER);
                Roles.ensure(postgres::superuser, owner, postgres.passwordOf(Roles.APP));
                DriverManagerDataSource source = new DriverManagerDataSource(postgres.jdbcUrl(), Roles.OWNER, owner);
                Migrations.run(source);
                BenchCountry.make(source);
            }
            Files.createFile(finished);
        }
        return folder;
    }

    /** Does something once with the folder's database while nobody serves it, and marks it done. */
    static void once(Path folder, String mark, String why, OnDatabase work) throws SQLException, IOException {
        Path finished = folder.resolve(mark);
        if (!Files.exists(finished)) {
            System.err.println(why);
            on(folder, work);
            Files.createFile(finished);
        }
    }

    /** The same, each time. */
    static void on(Path folder, OnDatabase work) throws SQLException {
        try (RunningPostgres postgres = EmbeddedPostgres.start(folder, true)) {
            Migrations.run(
                    new DriverManagerDataSource(postgres.jdbcUrl(), Roles.OWNER, postgres.passwordOf(Roles.OWNER)));
            work.run(postgres);
        }
    }

    /** Work on a running database. */
    interface OnDatabase {

        void run(RunningPostgres postgres) throws SQLException;
    }
}
