package org.birge.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** SHA-256 of every file of a backup by its path, written as the program sha256sum reads it. */
final class Manifest {

    static final String FILE = "manifest.sha256";

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  .+");

    private final SortedMap<String, String> hashes = new TreeMap<>();

    static Manifest readFrom(Path backup) throws IOException {
        Manifest manifest = new Manifest();
        for (String line : Files.readAllLines(backup.resolve(FILE))) {
            if (!LINE.matcher(line).matches()) {
                throw new BackupRefused("The manifest is damaged at: " + line);
            }
            manifest.hashes.put(line.substring(66), line.substring(0, 64));
        }
        return manifest;
    }

    void add(Path relative, String hash) {
        hashes.put(relative.toString(), hash);
    }

    int files() {
        return hashes.size();
    }

    void writeTo(Path backup) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            text.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        Files.writeString(backup.resolve(FILE), text);
    }

    /** Throws {@link BackupRefused} that names the first difference. */
    void compareWith(Manifest copied) {
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            String hash = copied.hashes.get(file.getKey());
            if (hash == null) {
                throw new BackupRefused("The backup is not complete: " + file.getKey() + " is missing.");
            }
            if (!hash.equals(file.getValue())) {
                throw new BackupRefused("The backup is damaged: " + file.getKey() + " is not what was written.");
            }
        }
        for (String path : copied.hashes.keySet()) {
            if (!hashes.containsKey(path)) {
                throw new BackupRefused("The backup holds a file that does not belong to it: " + path);
            }
        }
    }
}
