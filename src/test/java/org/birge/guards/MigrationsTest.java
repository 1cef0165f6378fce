package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All modules' migrations stand on one timeline: each has a minute of its own, whatever folder it lies in. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d{8}_\\d{4})__[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql");

    @Test
    void noTwoMigrationsHaveOneVersion() throws IOException {
        Findings findings = new Findings();
        Map<String, Path> seen = new TreeMap<>();
        for (Path migration : migrations()) {
            Matcher name = NAME.matcher(migration.getFileName().toString());
            if (!name.matches()) {
                findings.add(migration.toString(), "is not named V<yyyymmdd>_<hhmm>__name.sql or R__name.sql");
                continue;
            }
            String version = name.group(1) == null ? migration.getFileName().toString() : name.group(1);
            Path other = seen.putIfAbsent(version, migration);
            if (other != null) {
                findings.add(migration.toString(), "has the version of " + other + "; take the next free minute");
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
        findings.mustBeNone();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
