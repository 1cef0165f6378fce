package org.birge.guards;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.birge.guards.Sources.Source;
import org.birge.shared.Language;

/** The words of all modules: by module, then language, then key. */
final class MessageFiles {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    private MessageFiles() {}

    static Map<String, Map<Language, Map<String, String>>> read() {
        Map<String, Map<Language, Map<String, String>>> all = new TreeMap<>();
        for (Source file : Sources.below(FOLDER, ".properties")) {
            int cut = file.name().lastIndexOf('_');
            Language language = Language.of(file.name().substring(cut + 1)).orElseThrow();
            all.computeIfAbsent(file.name().substring(0, cut), module -> new EnumMap<>(Language.class))
                    .put(language, pairs(file));
        }
        return all;
    }

    /** Keys that a file says twice. */
    static List<String> repeated() {
        List<String> twice = new ArrayList<>();
        for (Source file : Sources.below(FOLDER, ".properties")) {
            Set<String> seen = new TreeSet<>();
            file.text()
                    .lines()
                    .filter(line -> line.matches("[a-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(file.path() + " says " + key + " twice"));
        }
        return twice;
    }

    private static Map<String, String> pairs(Source file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> pairs = new TreeMap<>();
        properties.forEach((key, value) -> pairs.put((String) key, (String) value));
        return pairs;
    }
}
