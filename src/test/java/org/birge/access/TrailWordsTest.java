package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.birge.access.trail.TrailPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrailWordsTest {

    private static final Pattern RECORDED = Pattern.compile("[tT]rail\\s*\\.\\s*record\\(([^,;]*)");
    private static final Pattern WORD = Pattern.compile("\"([a-z-]+)\"");

    @Test
    @DisplayName("Every action that is recorded can be looked for and read in words")
    void everyAction() throws IOException {
        Set<String> recorded = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher call = RECORDED.matcher(Files.readString(file));
                while (call.find()) {
                    Matcher word = WORD.matcher(call.group(1));
                    while (word.find()) {
                        recorded.add(word.group(1));
                    }
                }
            }
        }
        assertThat(recorded).hasSizeGreaterThan(10);
        assertThat(TrailPage.ACTIONS).containsAll(recorded);
    }
}
