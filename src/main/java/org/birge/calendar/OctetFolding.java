package org.birge.calendar;

/**
 * Folds the lines of a calendar so that none is longer than 75 octets (RFC 5545, 3.1). Libraries count letters, of which ours take two
 * octets and more; a letter is never cut in two.
 */
final class OctetFolding {

    private static final int LONGEST = 75;

    private OctetFolding() {}

    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int letter = lines.codePointAt(i);
            i += Character.charCount(letter);
            if (letter == '\r' || letter == '\n') {
                octets = 0;
            } else {
                int more = octets(letter);
                if (octets + more > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(letter);
        }
        return folded.toString();
    }

    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        return letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }
}
