package org.birge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Finds out what a file is from its content. Names and claimed types are not looked at. */
final class FileSniffer {

    private static final int HEAD = 64;

    private FileSniffer() {}

    /** Empty when it is none of the kinds taken in. */
    static Optional<FileKind> kind(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, "255044462d")) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(head, "ffd8ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts(head, "89504e470d0a1a0a")) {
            return Optional.of(FileKind.PNG);
        }
        if (ascii(head, 0, 4).equals("RIFF")) {
            return ascii(head, 8, 12).equals("WEBP") ? Optional.of(FileKind.WEBP) : Optional.empty();
        }
        if (ascii(head, 4, 8).equals("ftyp")) {
            return brand(ascii(head, 8, 12));
        }
        if (starts(head, "504b0304")) {
            return OfficeArchive.kind(file);
        }
        if (ascii(head, 0, 3).equals("ID3") || mpegFrame(head)) {
            return Optional.of(FileKind.MP3);
        }
        return PlainText.is(file) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Optional<FileKind> brand(String brand) {
        return switch (brand) {
            case "heic", "heix", "heim", "heis", "mif1" -> Optional.of(FileKind.HEIC);
            case "qt  " -> Optional.of(FileKind.MOV);
            case "M4A " -> Optional.of(FileKind.M4A);
            case "isom",
                    "iso2",
                    "iso4",
                    "iso5",
                    "iso6",
                    "mp41",
                    "mp42",
                    "avc1",
                    "dash",
                    "M4V ",
                    "MSNV",
                    "3gp4",
                    "3gp5" -> Optional.of(FileKind.MP4);
            default -> Optional.empty();
        };
    }

    /** MPEG 1 or 2, layer III, with a bit rate and a sampling rate that exist. */
    private static boolean mpegFrame(byte[] head) {
        return head.length > 4
                && head[0] == (byte) 0xff
                && (head[1] & 0xe6) == 0xe2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xf0) != 0xf0
                && (head[2] & 0xf0) != 0
                && (head[2] & 0x0c) != 0x0c;
    }

    private static boolean starts(byte[] head, String hex) {
        byte[] mark = HexFormat.of().parseHex(hex);
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static String ascii(byte[] head, int from, int to) {
        return head.length < to ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
