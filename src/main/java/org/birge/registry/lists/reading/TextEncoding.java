package org.birge.registry.lists.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, told by its bytes: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 when every byte
 * fits, else the eight-bit code page its letters make plausible.
 *
 * @param mark bytes of the byte order mark to skip
 * @param kazakh whether the letters Russian has not are Kazakh ones (KZ-1048, which is otherwise Windows-1251)
 */
record TextEncoding(Charset charset, int mark, boolean kazakh) {

    static final Charset CYRILLIC = Charset.forName("windows-1251");
    static final Charset TURKIC = Charset.forName("windows-1254");

    /** Reads the whole stream once, in constant memory. */
    static TextEncoding of(InputStream bytes) throws IOException {
        ByteCounts counts = ByteCounts.of(bytes);
        if (counts.startsWith(0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (counts.startsWith(0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (counts.startsWith(0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        Charset charset = withoutMark(counts);
        return new TextEncoding(charset, 0, charset.equals(CYRILLIC) && counts.kazakh() > 0);
    }

    private static Charset withoutMark(ByteCounts counts) {
        if (counts.utf16Units(0) > counts.total() / 10) {
            return StandardCharsets.UTF_16LE;
        }
        if (counts.utf16Units(1) > counts.total() / 10) {
            return StandardCharsets.UTF_16BE;
        }
        if (counts.validUtf8()) {
            return StandardCharsets.UTF_8;
        }
        return counts.highBesideLatin() > counts.highBesideHigh() ? TURKIC : CYRILLIC;
    }

    /** The text of these bytes, from behind the mark on. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        Reader text = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
        return kazakh ? new KazakhLetters(text) : text;
    }

    String label() {
        return kazakh ? "KZ-1048" : charset.name();
    }
}
