package org.birge.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;

/** Copies files, readable by their owner alone, and hashes the bytes as they pass. */
final class TreeCopy {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path from;
    private final Path to;
    private final Manifest manifest = new Manifest();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private long bytes;

    TreeCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    Manifest manifest() {
        return manifest;
    }

    long bytes() {
        return bytes;
    }

    /** Copies a folder below the source; what the filter takes out by its relative path stays behind with all below it. */
    void folder(Path relative, Predicate<Path> left) throws IOException {
        Files.walkFileTree(from.resolve(relative), new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path path = from.relativize(folder);
                if (left.test(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(path), OWN_FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path path = from.relativize(file);
                if (attributes.isRegularFile() && !left.test(path)) {
                    file(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    /** Copies one file. A file that vanishes meanwhile belongs to a dropped table, and the log tells the server so. */
    void file(Path relative) throws IOException {
        try (FileChannel source = FileChannel.open(from.resolve(relative))) {
            write(relative, source);
        } catch (NoSuchFileException vanished) {
            return;
        }
    }

    /** Writes a file that the source does not have. */
    void text(Path relative, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(Files.createFile(to.resolve(relative), OWN_FILE), content);
        bytes += content.length;
        manifest.add(relative, HexFormat.of().formatHex(sha256().digest(content)));
    }

    private void write(Path relative, FileChannel source) throws IOException {
        MessageDigest digest = sha256();
        Path target = Files.createFile(to.resolve(relative), OWN_FILE);
        try (FileChannel copy = FileChannel.open(target, StandardOpenOption.WRITE)) {
            while (source.read(buffer.clear()) >= 0) {
                buffer.flip();
                bytes += buffer.remaining();
                digest.update(buffer.duplicate());
                while (buffer.hasRemaining()) {
                    copy.write(buffer);
                }
            }
            copy.force(true);
        }
        manifest.add(relative, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
