package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.birge.registry.search.Fold;

/** Knows how columns are headed and says how well a heading fits a column. */
final class HeaderWords {

    /** Below this a heading does not name a column. */
    static final double FITS = 0.65;

    /** No heading is longer; what is, is a title or a value. */
    private static final int LONGEST = 80;

    private static final Map<Column, List<Heading>> HEADINGS = read();

    private HeaderWords() {}

    /** A heading folded, with its words and its pairs of neighbouring letters. */
    record Heading(String key, Set<String> words, Set<String> pairs) {

        static Heading of(String text) {
            if (text.length() > LONGEST) {
                return new Heading("", Set.of(), Set.of());
            }
            String key = Fold.v1(NameText.guessed(text.replaceAll("\\([^)]*\\)", " ")));
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < key.length(); i++) {
                pairs.add(key.substring(i, i + 2));
            }
            return new Heading(key, Set.copyOf(new HashSet<>(Arrays.asList(key.split(" ")))), pairs);
        }
    }

    /** From 0, nothing in common, to 1, the same words in whatever spelling, alphabet and order. */
    static double score(Heading heading, Column column) {
        double best = 0;
        if (!heading.key().isEmpty()) {
            for (Heading known : HEADINGS.getOrDefault(column, List.of())) {
                best = Math.max(best, likeness(heading, known, shortest(column)));
            }
        }
        return best;
    }

    /** How short a name of a column may be to be found inside a longer heading. "Adı" and "Kod" alone are part of too many. */
    private static int shortest(Column column) {
        return switch (column) {
            case IDENTIFIER, FULL_NAME -> 2;
            case SUBJECT, SEX, BORN_ON, POST -> 3;
            default -> 6;
        };
    }

    private static double likeness(Heading heading, Heading known, int shortest) {
        if (heading.key().equals(known.key())) {
            return 1;
        }
        if (heading.words().equals(known.words())) {
            return 0.98;
        }
        // A longer heading that says more ("…, gün.ay.il") fits less the more it adds.
        if (known.key().length() >= shortest && heading.words().containsAll(known.words())) {
            return 0.6 + 0.3 * known.words().size() / heading.words().size();
        }
        return 0.9 * pairsShared(heading, known);
    }

    /** Dice's coefficient over pairs of neighbouring letters: forgives a letter or two in a long heading. */
    private static double pairsShared(Heading one, Heading other) {
        if (one.key().length() < 5 || other.key().length() < 5) {
            return 0;
        }
        long both = one.pairs().stream().filter(other.pairs()::contains).count();
        return 2.0 * both / (one.pairs().size() + other.pairs().size());
    }

    private static Map<Column, List<Heading>> read() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("/registry/lists/columns.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Column, List<Heading>> headings = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String known = file.getProperty(column.code(), "");
            headings.put(
                    column,
                    Arrays.stream(known.split("\\|"))
                            .map(Heading::of)
                            .distinct()
                            .toList());
        }
        return headings;
    }
}
