package org.birge.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody chooses: made once, kept in the data folder, readable by the application alone. */
final class Secrets {

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name; made on first use. 192 random bits, URL-safe. */
    String of(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new CannotStart("The secret " + file + " cannot be read or written: " + failed, failed);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path half = Files.createTempFile(folder, ".", ".new");
        Files.write(half, secret.getBytes(StandardCharsets.US_ASCII));
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(half);
        }
    }
}
