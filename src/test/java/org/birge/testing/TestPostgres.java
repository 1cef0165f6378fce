package org.birge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.birge.database.Migrations;
import org.birge.database.Roles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migrated databases for tests: one server a JVM, one template for each state of the migrations, a copy for each test class. */
public final class TestPostgres {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final int TEMPLATES_KEPT = 5;

    private TestPostgres() {}

    private static final class Template {
        static final TestServer SERVER = TestServer.start();
        static final String NAME = migrated(SERVER);
    }

    /** A database of its own with all migrations and no rows but theirs. Closing drops it. Takes some 50 ms. */
    public static TestDatabase createDatabase() {
        String template = Template.NAME;
        String name = "test_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        execute(
                Template.SERVER,
                "create database " + name + " template " + template + " owner " + Roles.OWNER + " strategy file_copy");
        return new TestDatabase(Template.SERVER, name);
    }

    static void execute(TestServer server, String... commands) {
        try (Connection connection = server.connectedTo("postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Several JVMs may share a given server, therefore the lock, and the name only once everything is in. */
    private static String migrated(TestServer server) {
        String name = "template_" + keyOfMigrations();
        try (Connection connection = server.connectedTo("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(8231001)");
            if (first(statement, "select datname from pg_database where datname = '" + name + "'")
                    .isEmpty()) {
                Roles.ensure(server::connectedTo, server.ownerPassword(), server.appPassword());
                dropOld(statement);
                statement.execute("drop database if exists " + name + "_making");
                statement.execute("create database " + name + "_making owner " + Roles.OWNER);
                try (Connection database = server.connectedTo(name + "_making")) {
                    Roles.prepare(database);
                }
                Migrations.run(new DriverManagerDataSource(
                        server.base() + name + "_making", Roles.OWNER, server.ownerPassword()));
                statement.execute("alter database " + name + "_making rename to " + name);
            }
            return name;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Copies that a killed JVM left, on our own server only, and templates of migrations long gone. */
    private static void dropOld(Statement statement) throws SQLException {
        List<String> old = new ArrayList<>(first(statement, """
                select datname
                  from pg_database
                 where datname ~ '^template_[0-9a-f]{12}$'
                 order by oid desc
                offset %d
                """.formatted(TEMPLATES_KEPT)));
        if (System.getenv("BIRGE_TEST_DATABASE_URL_BASE") == null) {
            old.addAll(
                    first(statement, "select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+(_kept)?$'"));
        }
        for (String name : old) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    private static List<String> first(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String keyOfMigrations() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
