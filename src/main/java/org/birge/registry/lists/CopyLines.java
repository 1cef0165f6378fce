package org.birge.registry.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's text form of COPY, in pieces, so that a list of any length takes no more memory than one. */
final class CopyLines {

    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PIECE + 4096);
    private boolean first = true;

    CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    CopyLines value(@Nullable Object value) {
        begin();
        if (value == null) {
            text.append("\\N");
        } else {
            escaped(value.toString());
        }
        return this;
    }

    CopyLines bytes(byte @Nullable [] value) {
        begin();
        text.append(value == null ? "\\N" : "\\\\x")
                .append(value == null ? "" : HexFormat.of().formatHex(value));
        return this;
    }

    CopyLines array(List<String> values) {
        begin();
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        escaped(array.append('}').toString());
        return this;
    }

    void end() {
        text.append('\n');
        first = true;
        if (text.length() >= PIECE) {
            flush();
        }
    }

    /** Sends what is left and ends the COPY. */
    void finish() {
        try {
            flush();
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void flush() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void begin() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                // PostgreSQL holds no such sign in a text.
                case '\0' -> {}
                default -> text.append(c);
            }
        }
    }
}
