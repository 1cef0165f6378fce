package org.birge.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** bin/restore: puts a backup into an empty data folder, after comparing every file with the manifest. */
public final class Restore {

    private Restore() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("restore SOURCE DATA: puts the backup SOURCE into the new or empty data folder DATA");
            System.exit(2);
        }
        try {
            System.out.println(run(Path.of(arguments[0]), Path.of(arguments[1])));
        } catch (BackupRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            System.err.println("The restore failed: " + failed);
            System.exit(1);
        }
    }

    /** Restores and answers what was restored. Nothing bears the name of the data folder unless every file was right. */
    static String run(Path source, Path dataFolder) throws IOException {
        Path backup = source.toAbsolutePath().normalize();
        if (!Files.exists(backup.resolve(Manifest.FILE))) {
            throw new BackupRefused("There is no backup in " + source + ": the file " + Manifest.FILE + " is missing.");
        }
        try (NewFolder folder = new NewFolder(dataFolder.toAbsolutePath().normalize())) {
            TreeCopy copy = new TreeCopy(backup, folder.unfinished());
            copy.folder(Path.of(""), Path.of(Manifest.FILE)::equals);
            Manifest.readFrom(backup).compareWith(copy.manifest());
            folder.finish();
            return "Restored " + copy.manifest().files() + " files, " + (copy.bytes() >> 20) + " MB, into "
                    + dataFolder;
        }
    }
}
