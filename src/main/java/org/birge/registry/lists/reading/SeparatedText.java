package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text with separators, of a known encoding and separator. */
record SeparatedText(Path file, TextEncoding encoding, char separator, boolean separatorLine)
        implements ListFile.Sheet {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int SAMPLE = 1 << 16;

    static SeparatedText look(Path file) throws IOException {
        TextEncoding encoding;
        try (InputStream bytes = Files.newInputStream(file)) {
            encoding = TextEncoding.of(bytes);
        }
        String sample = sample(file, encoding);
        if (unreadable(sample)) {
            throw new UnreadableList("registry.lists.file.other");
        }
        // Excel itself says the separator in a first line "sep=;".
        if (sample.startsWith("sep=") && sample.length() > 4) {
            return new SeparatedText(file, encoding, sample.charAt(4), true);
        }
        return new SeparatedText(file, encoding, separatorOf(sample), false);
    }

    /** Whether more than one sign of twenty is none that a text holds. A stray one is taken out of its cell. */
    private static boolean unreadable(String sample) {
        long strange = sample.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                .count();
        return strange * 20 > sample.length();
    }

    private static String sample(Path file, TextEncoding encoding) throws IOException {
        try (Reader text = reader(file, encoding)) {
            char[] chars = new char[SAMPLE];
            int length = 0;
            for (int n = 0; n >= 0 && length < SAMPLE; n = text.read(chars, length, SAMPLE - length)) {
                length += n;
            }
            return new String(chars, 0, length);
        }
    }

    /** The one with which the best heading is found; without a heading, the one that makes the most cells. */
    private static char separatorOf(String sample) throws IOException {
        char best = SEPARATORS[0];
        double bestScore = -1;
        for (char separator : SEPARATORS) {
            List<SheetRows.Row> rows = rowsOf(sample, separator);
            double cells = rows.stream()
                    .mapToInt(row -> row.cells().size() - 1)
                    .average()
                    .orElse(0);
            double score = rows.isEmpty() ? 0 : Header.among(rows).score() + Math.min(cells, 50) / 100;
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    private static List<SheetRows.Row> rowsOf(String sample, char separator) throws IOException {
        List<SheetRows.Row> rows = new ArrayList<>();
        try (Records records = new Records(new StringReader(sample), separator)) {
            for (var row = records.next(); row != null && rows.size() < ListFile.LOOKED_AT; row = records.next()) {
                if (!row.blank()) {
                    rows.add(row);
                }
            }
        } catch (UnreadableList cutOff) {
            // The sample ends inside a quoted cell; what was read before tells enough.
            return rows;
        }
        return rows;
    }

    private static Reader reader(Path file, TextEncoding encoding) throws IOException {
        return encoding.reader(Files.newInputStream(file));
    }

    @Override
    public SheetRows open() throws IOException {
        Records records = new Records(reader(file, encoding), separator);
        if (separatorLine) {
            records.next();
        }
        return records;
    }

    @Override
    public boolean separated() {
        return true;
    }

    @Override
    public String form() {
        return "CSV, " + encoding.label() + ", " + (separator == '\t' ? "tab" : String.valueOf(separator));
    }
}
