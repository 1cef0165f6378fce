package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts separated text into records, one at a time. Quotes are read as spreadsheets write them; a quote inside an unquoted
 * cell, or one that nobody closed where a cell ends, is a letter like any other.
 */
final class Records implements SheetRows {

    /** What a spreadsheet's cell can hold. */
    static final int LONGEST_CELL = 32_767;

    private static final int MOST_CELLS = 1_000;

    /** Lines inside quotes with so many separators, and as many as a row of this text has, are rows. */
    private static final int CELLS_OF_A_ROW = 3;

    private final Reader text;
    private final char separator;
    private int row;
    private int widest;
    private int ahead = NONE;

    /** Read as quoted and to be read again as it stands. */
    private String again = "";

    private int at;

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
        widest = Math.max(widest, cells.size());
        return new Row(row, cells);
    }

    /** Reads a cell and leaves the separator or line end behind it to take(). */
    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        if (peek() == '"' && !quotedPart(cell)) {
            again = cell + again.substring(at);
            at = 0;
            cell.setLength(0);
            append(cell, read());
        }
        for (int c = peek(); c != separator && c != '\n' && c != '\r' && c != END; c = peek()) {
            append(cell, read());
        }
        return cell.toString();
    }

    /** False when the quote is not closed where the cell ends; then the cell holds all that was read, as it stands. */
    private boolean quotedPart(StringBuilder cell) throws IOException {
        StringBuilder raw = new StringBuilder().append((char) read());
        while (raw.length() < LONGEST_CELL && peek() != END) {
            char c = (char) read();
            raw.append(c);
            if (c != '"') {
                cell.append(c);
            } else if (peek() == '"') {
                raw.append((char) read());
                cell.append('"');
            } else if (endsCell(peek()) && !swallowsRows(cell)) {
                return true;
            } else {
                break;
            }
        }
        if (ahead >= 0) {
            raw.append((char) ahead);
        }
        ahead = NONE;
        cell.setLength(0);
        cell.append(raw);
        return false;
    }

    private boolean endsCell(int c) {
        return c == separator || c == '\n' || c == '\r' || c == ' ' || c == END;
    }

    /** Whether line ends and as many separators as a row has stand inside the quotes. */
    private boolean swallowsRows(CharSequence cell) {
        if (cell.chars().noneMatch(c -> c == '\n' || c == '\r')) {
            return false;
        }
        long separators = cell.chars().filter(c -> c == separator).count();
        return separators >= CELLS_OF_A_ROW && separators >= widest - 1;
    }

    private void append(StringBuilder cell, int c) {
        if (cell.length() >= LONGEST_CELL) {
            throw new UnreadableList("registry.lists.file.cell-too-long", row);
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
            ahead = at < again.length() ? again.charAt(at++) : text.read();
            if (at > 0 && at == again.length()) {
                again = "";
                at = 0;
            }
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
