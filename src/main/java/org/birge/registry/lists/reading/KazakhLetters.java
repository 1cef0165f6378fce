package org.birge.registry.lists.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Puts the Kazakh letters of KZ-1048 where Windows-1251 reads Serbian and Ukrainian ones. */
final class KazakhLetters extends FilterReader {

    private static final String READ = "ЌЋќћЎўЈҐЄЇґєјЅѕї";
    private static final String MEANT = "ҚҺқһҰұӘӨҒҮөғәҢңү";

    KazakhLetters(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        return c < 0 ? c : meant((char) c);
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int n = in.read(chars, from, length);
        for (int i = from; i < from + n; i++) {
            chars[i] = meant(chars[i]);
        }
        return n;
    }

    private static char meant(char c) {
        int at = READ.indexOf(c);
        return at < 0 ? c : MEANT.charAt(at);
    }
}
