package org.birge.registry.lists.reading;

import java.nio.charset.StandardCharsets;

/** What a file is, told by how it begins, never by its name. */
public enum FileKind {
    /** Text with separators; what it says is seen when it is read. */
    CSV,
    /** A ZIP container; whether it holds a workbook is seen when it is opened. */
    XLSX,
    /** The workbooks of before 2007; must be saved anew as XLSX. */
    OLD_EXCEL,
    EMPTY,
    /** Neither: a picture, a PDF, a program, a web page. */
    OTHER;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] COMPOUND = {0xd0, 0xcf, 0x11, 0xe0};
    private static final int[][] OTHERS = {
        {'%', 'P', 'D', 'F'},
        {0x89, 'P', 'N', 'G'},
        {0xff, 0xd8, 0xff},
        {'G', 'I', 'F', '8'},
        {'R', 'a', 'r', '!'},
        {'7', 'z', 0xbc, 0xaf},
        {0x1f, 0x8b},
        {'P', 'K', 5, 6},
        {'{', '\\', 'r', 't', 'f'},
        {0x7f, 'E', 'L', 'F'},
        {'M', 'Z', 0x90}
    };

    /** @param head the first bytes of the file, at least 512 when it has them */
    public static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, ZIP)) {
            return XLSX;
        }
        if (starts(head, COMPOUND)) {
            return OLD_EXCEL;
        }
        for (int[] other : OTHERS) {
            if (starts(head, other)) {
                return OTHER;
            }
        }
        return markup(head) ? OTHER : CSV;
    }

    private static boolean markup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        return text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<") || text.startsWith("{");
    }

    private static boolean starts(byte[] head, int[] signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
