package org.birge.shared;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in all four languages. Bound from and to {@code {az: …, kk: …, ru: …, en: …}}.
 *
 * @throws IllegalArgumentException when a language is missing, blank or unknown
 */
public record Text(Map<Language, String> languages) {

    public Text {
        for (Language language : Language.values()) {
            String words = languages.get(language);
            if (words == null || words.isBlank()) {
                throw new IllegalArgumentException("text without " + language.tag() + ": " + languages);
            }
        }
        languages = Collections.unmodifiableMap(new EnumMap<>(languages));
    }

    public static Text of(String az, String kk, String ru, String en) {
        return new Text(Map.of(Language.AZ, az, Language.KK, kk, Language.RU, ru, Language.EN, en));
    }

    public String in(Language language) {
        return requireNonNull(languages.get(language));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text bind(Map<String, String> tagged) {
        Map<Language, String> languages = new EnumMap<>(Language.class);
        tagged.forEach((tag, words) -> languages.put(
                Language.of(tag).orElseThrow(() -> new IllegalArgumentException("no language " + tag + ": " + tagged)),
                words));
        return new Text(languages);
    }

    @JsonValue
    Map<String, String> tagged() {
        Map<String, String> tagged = new LinkedHashMap<>();
        languages.forEach((language, words) -> tagged.put(language.tag(), words));
        return tagged;
    }
}
