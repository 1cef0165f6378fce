package org.birge.documents;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A picture's bytes with only what makes the picture. What cameras and programs write beside it is left out: where and when it was taken, with which
 * device, whose it is, small pictures of the same. Parts are let through by name, so what is not known does not pass.
 */
final class PictureFile {

    private static final Set<String> PNG = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST",
            "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final Set<String> WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> WEBP_PICTURE = Set.of("VP8 ", "VP8L", "ANMF");
    private static final int PNG_MARK = 8;
    private static final int WEBP_MARK = 12;
    private static final int TELLS_OF_EXIF_AND_XMP = 0x0c;

    private PictureFile() {}

    /** @throws UnsafeFile when the bytes are not built as such a picture is */
    static byte[] bare(FileKind kind, byte[] picture) {
        try {
            return switch (kind) {
                case JPEG -> JpegFile.bare(picture);
                case PNG -> png(new PictureBytes(picture));
                case WEBP -> webp(new PictureBytes(picture));
                case HEIC -> HeicFile.bare(picture);
                default -> throw new IllegalArgumentException(kind.name());
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
    }

    private static byte[] png(PictureBytes file) {
        var out = new ByteArrayOutputStream(file.length());
        out.write(file.all(), 0, PNG_MARK);
        int at = PNG_MARK;
        String name = "";
        while (!name.equals("IEND")) {
            name = file.name(at + 4);
            int whole = file.size(at, 12);
            if (PNG.contains(name)) {
                out.write(file.all(), at, whole);
            }
            at += whole;
        }
        return out.toByteArray();
    }

    private static byte[] webp(PictureBytes file) {
        var out = new ByteArrayOutputStream(file.length());
        out.write(file.all(), 0, WEBP_MARK);
        int at = WEBP_MARK;
        boolean drawn = false;
        int end = Math.min(file.length(), file.littleSize(4) + 8);
        while (at + 8 <= end) {
            String name = file.name(at);
            int size = file.littleSize(at + 4);
            int whole = Math.min(size + size % 2 + 8, end - at);
            file.demand(at + 8 + size);
            if (name.equals("VP8X")) {
                file.clear(at + 8, TELLS_OF_EXIF_AND_XMP);
            }
            if (WEBP.contains(name)) {
                out.write(file.all(), at, whole);
                drawn |= WEBP_PICTURE.contains(name);
            }
            at += whole;
        }
        if (!drawn) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
        byte[] bare = out.toByteArray();
        new PictureBytes(bare).setLittle(4, bare.length - 8);
        return bare;
    }
}
