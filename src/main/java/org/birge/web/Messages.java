package org.birge.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.birge.shared.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words of all modules, read once at start from messages/[module]_[language].properties. */
@Component
public final class Messages {

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            words.put(language, new Words(language, read(language)));
        }
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> patterns = new HashMap<>();
        try {
            String files = "classpath*:messages/*_" + language.tag() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> patterns.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(patterns);
    }
}
