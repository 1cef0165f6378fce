package org.birge.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A physical copy of a running cluster: PostgreSQL says from where its log must be replayed (pg_backup_start), the files
 * are copied while they change, and the log up to the end of the copy (pg_backup_stop) makes them whole at the next start.
 */
record ClusterCopy(Path dataFolder, Path cluster) {

    /** Contents that PostgreSQL makes anew; the folders themselves must be there. */
    private static final Set<String> ONLY_FOLDER = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> NOT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    void into(TreeCopy copy, Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            // The slot keeps the server from recycling the log that this copy needs; it goes with the connection.
            statement.execute("select pg_create_physical_replication_slot('birge_backup', true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('birge', true))");
            Path below = dataFolder.relativize(cluster);
            copy.folder(below, path -> leftOut(below.relativize(path)));
            try (ResultSet stopped =
                    statement.executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                stopped.next();
                copy.text(below.resolve("backup_label"), stopped.getString(1));
                log(copy, below.resolve("pg_wal"), first, stopped.getString(2));
            }
        }
    }

    private void log(TreeCopy copy, Path folder, String first, String last) throws IOException {
        try (Stream<Path> segments = Files.list(dataFolder.resolve(folder))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                boolean needed = name.length() == 24 && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    copy.file(folder.resolve(name));
                }
            }
        }
    }

    private static boolean leftOut(Path path) {
        String top = path.getName(0).toString();
        return path.getNameCount() > 1 && ONLY_FOLDER.contains(top)
                || NOT.contains(path.toString())
                || path.getFileName().toString().startsWith("pgsql_tmp");
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
