package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts separated text into records, one at a time. Quotes are read as spreadsheets write them; a quote inside an unquoted
 * cell is a letter like any other.
 */
final class Records implements SheetRows {

    /** What a spreadsheet's cell can hold; a longer one is a quote that nobody closed. */
    static final int LONGEST_CELL = 32_767;

    private static final int MOST_CELLS = 1_000;

    private final Reader text;
    private final char separator;
    private int row;
    private int ahead = NONE;

    private static final int NONE = -2;
    private static final int END = -1;

    Records(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (peek() == END) {
            return null;
        }
        row++;
        List<String> cells = new ArrayList<>(16);
        do {
            cells.add(cell());
            if (cells.size() > MOST_CELLS) {
                throw new UnreadableList("registry.lists.file.too-many-columns", row, MOST_CELLS);
            }
        } while (take() == separator);
        return new Row(row, cells);
    }

    /** Reads a cell and leaves the separator or line end behind it to take(). */
    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = peek() == '"';
        if (quoted) {
            read();
            quotedPart(cell);
        }
        for (int c = peek(); c != separator && c != '\n' && c != '\r' && c != END; c = peek()) {
            append(cell, read());
        }
        return cell.toString();
    }

    private void quotedPart(StringBuilder cell) throws IOException {
        for (int c = read(); c != END; c = read()) {
            if (c == '"' && peek() != '"') {
                return;
            }
            if (c == '"') {
                read();
            }
            append(cell, c);
        }
        throw new UnreadableList("registry.lists.file.quote-not-closed", row);
    }

    private void append(StringBuilder cell, int c) {
        if (cell.length() >= LONGEST_CELL) {
            throw new UnreadableList("registry.lists.file.quote-not-closed", row);
        }
        cell.append((char) c);
    }

    private int take() throws IOException {
        int c = read();
        if (c == '\r' && peek() == '\n') {
            return read();
        }
        return c;
    }

    private int peek() throws IOException {
        if (ahead == NONE) {
            ahead = text.read();
        }
        return ahead;
    }

    private int read() throws IOException {
        int c = peek();
        ahead = c == END ? END : NONE;
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
