package org.birge.documents;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * A JPEG's segments. Of those for applications only JFIF, a colour profile and Adobe's colour transform pass, and how the picture is to be turned is
 * written anew. What follows the end of the picture (further pictures, a film) goes too.
 */
final class JpegFile {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;

    private JpegFile() {}

    static byte[] bare(byte[] picture) {
        var file = new PictureBytes(picture);
        int turned = orientation(file);
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        boolean scanned = false;
        boolean told = turned == 1;
        while (at < picture.length) {
            at = marker(file, at);
            int marker = file.one(at + 1);
            if (marker == END) {
                break;
            }
            int end = at + 2 + segment(file, at);
            if (!told && marker != 0xe0) {
                out.writeBytes(exif(turned));
                told = true;
            }
            if (passes(file, marker, at)) {
                out.write(picture, at, end - at);
            }
            if (marker == START_OF_SCAN) {
                scanned = true;
                int from = end;
                end = scanEnd(file, end);
                out.write(picture, from, end - from);
            }
            at = end;
        }
        if (!scanned) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
        out.write(0xff);
        out.write(END);
        return out.toByteArray();
    }

    /** How the picture is to be turned, 1 to 8 as in Exif; 1 where it is not told. */
    static int orientation(PictureBytes file) {
        for (int at = 2; at + 4 < file.length(); ) {
            at = marker(file, at);
            int marker = file.one(at + 1);
            if (marker == START_OF_SCAN || marker == END) {
                return 1;
            }
            if (marker == EXIF && file.starts(at + 4, "Exif\0\0")) {
                return oriented(file, at + 10);
            }
            at += 2 + segment(file, at);
        }
        return 1;
    }

    private static int oriented(PictureBytes file, int tiff) {
        boolean little = file.one(tiff) == 'I';
        try {
            int directory = tiff + (int) read(file, tiff + 4, 4, little);
            int entries = (int) read(file, directory, 2, little);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (read(file, entry, 2, little) == ORIENTATION) {
                    int turned = (int) read(file, entry + 8, 2, little);
                    return turned >= 1 && turned <= 8 ? turned : 1;
                }
            }
        } catch (IndexOutOfBoundsException brokenExif) {
            return 1;
        }
        return 1;
    }

    private static long read(PictureBytes file, int at, int bytes, boolean little) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) file.one(little ? at + i : at + bytes - 1 - i) << (8 * i);
        }
        return number;
    }

    /** Where the marker begins that stands here; fill bytes before it are stepped over. */
    private static int marker(PictureBytes file, int at) {
        if (file.one(at) != 0xff) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
        int found = at;
        while (file.one(found + 1) == 0xff) {
            found++;
        }
        return found;
    }

    private static int segment(PictureBytes file, int at) {
        int length = file.two(at + 2);
        if (length < 2) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
        file.demand(at + 2L + length);
        return length;
    }

    private static boolean passes(PictureBytes file, int marker, int at) {
        return switch (marker) {
            case 0xe0 -> file.starts(at + 4, "JFIF\0");
            case 0xe2 -> file.starts(at + 4, "ICC_PROFILE\0");
            case 0xee -> file.starts(at + 4, "Adobe");
            case COMMENT -> false;
            default -> marker < 0xe0 && marker >= 0xc0;
        };
    }

    /** The next marker that is no restart within the scan; the end of the file where the last one is missing. */
    private static int scanEnd(PictureBytes file, int from) {
        int at = from;
        while (at + 1 < file.length()) {
            int next = file.one(at + 1);
            if (file.one(at) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return file.length();
    }

    private static byte[] exif(int turned) {
        return HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001"
                        + "0112000300000001000%d0000".formatted(turned) + "00000000");
    }
}
