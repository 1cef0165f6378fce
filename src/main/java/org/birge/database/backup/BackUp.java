package org.birge.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.birge.database.embedded.CannotStart;
import org.birge.database.embedded.EmbeddedPostgres;
import org.birge.database.embedded.FolderInUse;
import org.birge.database.embedded.RunningPostgres;

/** bin/backup: the data folder with its database, whole, whether Birge runs or not. */
public final class BackUp {

    /** The cluster is copied in its own way, programs and logs are no data, and the lock belongs to the running process. */
    private static final Set<Path> NOT = Set.of(Path.of("postgres"), Path.of("birge.lock"));

    private BackUp() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("backup TARGET: copies the data folder (BIRGE_DATA) into the new folder TARGET");
            System.exit(2);
        }
        try {
            System.out.println(run(Path.of(arguments[0]), Path.of(arguments[1])));
        } catch (BackupRefused | CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (SQLException | IOException failed) {
            System.err.println("The backup failed: " + failed);
            System.exit(1);
        }
    }

    /** Writes the backup and answers what was written. Only a complete backup bears the name of the target. */
    static String run(Path dataFolder, Path target) throws SQLException, IOException {
        Path data = dataFolder.toAbsolutePath().normalize();
        Path cluster = EmbeddedPostgres.clusterIn(data);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            throw new BackupRefused("There is no embedded database in " + data
                    + ". A database of your own (BIRGE_DATABASE_URL) is backed up with pg_dump as birge_dump.");
        }
        Path place = target.toAbsolutePath().normalize();
        if (place.startsWith(data)) {
            throw new BackupRefused("The backup would lie inside the data folder " + data + ". Name another place.");
        }
        try (NewFolder folder = new NewFolder(place)) {
            TreeCopy copy = new TreeCopy(data, folder.unfinished());
            database(data, new ClusterCopy(data, cluster), copy);
            // After the database, because it never names a file that is not yet written.
            copy.folder(Path.of(""), NOT::contains);
            copy.manifest().writeTo(folder.unfinished());
            folder.finish();
            return "Backed up " + copy.manifest().files() + " files, " + (copy.bytes() >> 20) + " MB, into " + target;
        }
    }

    private static void database(Path data, ClusterCopy cluster, TreeCopy copy) throws SQLException, IOException {
        try (RunningPostgres rested = EmbeddedPostgres.start(data, true);
                Connection superuser = rested.superuser("postgres")) {
            cluster.into(copy, superuser);
        } catch (FolderInUse running) {
            try (Connection superuser = EmbeddedPostgres.connectedTo(data)) {
                cluster.into(copy, superuser);
            }
        }
    }
}
