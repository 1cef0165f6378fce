package org.birge.web;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.birge.shared.Language;

/** The product's words in one language. A missing key is a defect of ours, so it throws. */
public final class Words {

    private static final Pattern TWO_POINTS = Pattern.compile("г\\.\\.(?!\\.)");

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Words(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    public Language language() {
        return language;
    }

    /** The words for a key, ICU placeholders {0}, {1} … filled in; days as the language writes them. */
    public String of(String key, Object... values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.tag());
        }
        if (values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // A clone would make its number formats anew each time, which costs more than waiting for one another.
        synchronized (format) {
            return once(format.format(written(values)));
        }
    }

    /** A day among the values is written as the language writes days. */
    private Object[] written(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof LocalDate day ? new Dates(language, ZoneOffset.UTC).day(day) : value)
                .toArray();
    }

    /** A Russian date ends with its own point, so a sentence that ends with one has it already. */
    private static String once(String text) {
        return text.contains("г..") ? TWO_POINTS.matcher(text).replaceAll("г.") : text;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }
}
