package org.birge.guards;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.birge.testing.TestDatabase;

/**
 * Puts one row of school A into every table under row security. Every id in it is 1, its place 1001; text is a word. Keys and
 * checks are off meanwhile, so that a table yet unknown gets its row too; only the policies are what is tested.
 */
final class OneRowEach {

    static final long PLACE = 1001;

    private record Column(String name, String type, boolean needed) {}

    private final TestDatabase database;

    OneRowEach(TestDatabase database) {
        this.database = database;
    }

    /** @return the tables, by name */
    List<String> make() throws SQLException {
        List<String> tables = database.superuser().sql("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relrowsecurity and c.relkind in ('r', 'p') and not c.relispartition
                 order by 1
                """).query(String.class).list();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String check : checks()) {
                statement.execute(check);
            }
            statement.execute("""
                    insert into registry.organisation (id, public_id, kind, place_key, reach_low, reach_high, created_at)
                    overriding system value values (1, 'school-a', 'school', 1001, 1001, 1002, '2026-11-21 08:00Z')
                    """);
            for (String table : tables) {
                statement.execute(insert(table));
            }
        }
        return tables;
    }

    private List<String> checks() {
        return database.superuser().sql("""
                select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname)
                  from pg_constraint
                 where contype in ('c', 'x') and conrelid <> 0 and coninhcount = 0
                """).query(String.class).list();
    }

    private String insert(String table) {
        List<Column> columns = new ArrayList<>(database.superuser()
                .sql("""
                select a.attname as name, format_type(a.atttypid, null) as type,
                       a.attnotnull and not a.atthasdef and a.attidentity = '' as needed
                  from pg_attribute a
                 where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                """)
                .param("table", table)
                .query(Column.class)
                .list());
        columns.removeIf(column -> !column.needed() && !points(column));
        return "insert into %s (%s) overriding system value values (%s)"
                .formatted(
                        table,
                        columns.stream()
                                .map(column -> '"' + column.name() + '"')
                                .collect(Collectors.joining(", ")),
                        columns.stream().map(OneRowEach::value).collect(Collectors.joining(", ")));
    }

    /** Ids of places, people and parents matter to policies even where they may be missing. */
    private static boolean points(Column column) {
        return column.type().equals("bigint")
                && (column.name().endsWith("id") || column.name().matches("place_key|from_place|to_place|.*_by"));
    }

    private static String value(Column column) {
        if (column.name().matches(".*place(_key)?") && column.type().equals("bigint")) {
            return Long.toString(PLACE);
        }
        return switch (column.type()) {
            case "bigint", "integer", "smallint", "numeric", "double precision", "real" -> "1";
            case "boolean" -> "true";
            case "date" -> "'2026-09-15'";
            case "timestamp with time zone" -> "'2026-11-21 08:00Z'";
            case "time without time zone" -> "'09:00'";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x01'";
            case "uuid" -> "'00000000-0000-4000-8000-000000000001'";
            case "daterange" -> "'[2026-09-15,)'";
            default -> column.type().endsWith("[]") ? "'{}'" : "'word'";
        };
    }
}
