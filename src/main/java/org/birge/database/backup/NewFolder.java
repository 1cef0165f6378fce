package org.birge.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder that bears its name only when finished; closed before that, it is gone. */
record NewFolder(Path place, Path unfinished) implements AutoCloseable {

    /** The place must not exist or be empty. */
    NewFolder(Path place) throws IOException {
        this(place, place.resolveSibling("." + place.getFileName() + ".unfinished"));
        refuseNotEmpty(place);
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(place.getParent());
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    void finish() throws IOException {
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
    }

    private static void refuseNotEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupRefused("The folder " + folder + " is not empty. Name a new one.");
                }
            }
        }
    }
}
