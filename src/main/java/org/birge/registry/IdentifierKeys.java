package org.birge.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The two keys of national identifiers, 32 bytes each. From BIRGE_IDENTIFIER_KEY (64 bytes in Base64, the same on all nodes), else from
 * secrets/identifier.key of the data folder, made there at the first start. Who loses them cannot open or look up identifiers any more.
 */
@Component
class IdentifierKeys {

    private static final int EACH = 32;

    private final byte[] both;

    IdentifierKeys(@Value("${birge.identifier-key:}") String given, @Value("${birge.data:./data}") Path data) {
        this.both = given.isBlank()
                ? kept(data.resolve("secrets").resolve("identifier.key"))
                : Base64.getDecoder().decode(given);
        if (both.length != 2 * EACH) {
            throw new IllegalStateException("the identifier key must be 64 bytes in Base64");
        }
    }

    byte[] sealing() {
        return Arrays.copyOfRange(both, 0, EACH);
    }

    byte[] lookup() {
        return Arrays.copyOfRange(both, EACH, 2 * EACH);
    }

    private static byte[] kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Base64.getDecoder().decode(Files.readString(file).strip());
            }
            byte[] fresh = new byte[2 * EACH];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
