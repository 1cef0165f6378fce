package org.birge.access.trail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/** What a line of the trail holds beside its action, in words: plain codes are said, numbers and public ids stay as they are. */
final class TrailFacts {

    private static final Set<String> KNOWN =
            Set.of("list", "kind", "rows", "format", "by", "role", "grant", "people", "school", "bytes", "page");

    private TrailFacts() {}

    /** Label and value, in a fixed order; what nobody has words for is shown under its own name. */
    static Map<String, String> of(Map<String, Object> details, Words words) {
        Map<String, String> facts = new TreeMap<>();
        details.forEach((key, value) -> facts.put(
                KNOWN.contains(key) ? words.of("access.trail.fact." + key) : key,
                said(key, String.valueOf(value), words)));
        return facts;
    }

    /** Such as plan no. 12; empty where the line is about no thing. */
    static String object(@Nullable String kind, @Nullable Long id, Words words) {
        if (kind == null) {
            return "";
        }
        String key = "access.trail.object." + kind;
        return (words.has(key) ? words.of(key) : kind) + " № " + id;
    }

    private static String said(String key, String value, Words words) {
        String word =
                switch (key) {
                    case "role" -> "access.role." + value;
                    case "list", "by" -> "access.trail." + key + "." + value;
                    case "kind" -> "access.trail.paper." + paper(value);
                    default -> "";
                };
        String named = words.has(word) ? words.of(word) : value;
        if (key.equals("kind") && !format(value).isEmpty()) {
            return words.has(word) ? named + ", " + format(value) : format(value);
        }
        return key.equals("format") ? value.toUpperCase(Locale.ROOT) : named;
    }

    private static String paper(String kind) {
        int cut = kind.lastIndexOf('-');
        return cut < 0 ? kind : kind.substring(0, cut);
    }

    private static String format(String kind) {
        String end = kind.substring(kind.lastIndexOf('-') + 1);
        return List.of("pdf", "docx", "xlsx", "csv").contains(end) ? end.toUpperCase(Locale.ROOT) : "";
    }
}
