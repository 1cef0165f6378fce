package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.InputStream;

/** What one pass over the bytes of a text tells about its encoding. */
final class ByteCounts {

    /** Places of Kazakh letters in KZ-1048 that Windows-1251 gives to letters Russian has not; quotation marks and № stand elsewhere. */
    private static final int[] KAZAKH_LETTERS = {
        0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xa5, 0xaa, 0xaf, 0xb2, 0xb3, 0xb4, 0xba, 0xbc, 0xbd, 0xbe, 0xbf
    };

    private final int[] first = {-1, -1, -1};
    private final long[] pairsWithLine = new long[2];
    private final Utf8Check utf8 = new Utf8Check();
    private long total;
    private long besideLatin;
    private long besideHigh;
    private long kazakh;

    static ByteCounts of(InputStream bytes) throws IOException {
        ByteCounts counts = new ByteCounts();
        byte[] buffer = new byte[1 << 16];
        int before = 0;
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            for (int i = 0; i < n; i++) {
                counts.add(before, buffer[i] & 0xff);
                before = buffer[i] & 0xff;
            }
        }
        return counts;
    }

    private void add(int before, int now) {
        if (total < first.length) {
            first[(int) total] = now;
        }
        utf8.add(now);
        if (now >= 0xc0 && before >= 0x80) {
            besideHigh++;
        }
        if (now >= 0xc0 && asciiLetter(before) || before >= 0xc0 && asciiLetter(now)) {
            besideLatin++;
        }
        if (isKazakh(now) && before >= 0xc0 || isKazakh(before) && now >= 0xc0) {
            kazakh++;
        }
        // The high half of a letter we know is 0, 1, 2 or 4; the low half is hardly ever so small, but for line ends.
        if (total % 2 == 1) {
            pairsWithLine[0] += highHalf(now) && !highHalf(before) ? 1 : 0;
            pairsWithLine[1] += highHalf(before) && !highHalf(now) ? 1 : 0;
        }
        total++;
    }

    private static boolean highHalf(int b) {
        return b <= 4;
    }

    private static boolean asciiLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static boolean isKazakh(int b) {
        for (int letter : KAZAKH_LETTERS) {
            if (letter == b) {
                return true;
            }
        }
        return false;
    }

    boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (first[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Pairs of bytes that make a letter of a script we know in UTF-16: 0 little-endian, 1 big-endian. */
    long utf16Units(int order) {
        return pairsWithLine[order];
    }

    boolean validUtf8() {
        return utf8.valid();
    }

    long total() {
        return total;
    }

    long highBesideLatin() {
        return besideLatin;
    }

    long highBesideHigh() {
        return besideHigh;
    }

    long kazakh() {
        return kazakh;
    }
}
