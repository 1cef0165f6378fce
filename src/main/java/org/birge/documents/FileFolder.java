package org.birge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.birge.shared.NotFound;

/** The folder under the store: ab/ab12…, and arriving/ for what is still being received. */
final class FileFolder {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    FileFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws NotFound when it is no hash */
    Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new NotFound();
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    Arrival receive(InputStream content, long limit) throws IOException {
        Path arriving = Files.createDirectories(folder.resolve("arriving"));
        Path path = Files.createTempFile(arriving, "file", "");
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            int read;
            while ((read = content.read(buffer)) >= 0) {
                size += read;
                if (size > limit) {
                    throw new UnsafeFile("documents.file.too-big", limit / MEGABYTE);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new UnsafeFile("documents.file.empty");
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Arrival(path, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A received file; closing throws it away unless it was kept. */
    final class Arrival implements AutoCloseable {

        private final Path path;
        private final String hash;
        private final long size;

        Arrival(Path path, String hash, long size) {
            this.path = path;
            this.hash = hash;
            this.size = size;
        }

        Path path() {
            return path;
        }

        String hash() {
            return hash;
        }

        long size() {
            return size;
        }

        void keep() {
            try {
                Path place = FileFolder.this.path(hash);
                Files.createDirectories(place.getParent());
                Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    boolean remove(String hash) {
        delete(path(hash));
        return true;
    }

    /** The hashes of files kept before an instant, in portions. */
    Iterable<List<String>> olderThan(Instant instant) {
        return subfolders().map(subfolder -> list(subfolder)
                .filter(path -> HASH.matcher(path.getFileName().toString()).matches())
                .filter(path -> modified(path).isBefore(instant))
                .map(path -> path.getFileName().toString())
                .toList())::iterator;
    }

    private Stream<Path> subfolders() {
        return Files.isDirectory(folder) ? list(folder).filter(Files::isDirectory) : Stream.of();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes uploads that broke off before an instant. */
    void clear(Instant olderThan) {
        Path arriving = folder.resolve("arriving");
        if (!Files.isDirectory(arriving)) {
            return;
        }
        list(arriving).filter(path -> modified(path).isBefore(olderThan)).forEach(FileFolder::delete);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
