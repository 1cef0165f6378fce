package org.birge.documents;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A HEIC picture's boxes (ISO 14496-12). Offsets into the file stand all over it, so nothing is taken out: the items with Exif and XMP, and boxes that
 * do not make the picture, are overwritten with zeros. How it is to be turned stands in a property of the picture and stays.
 */
final class HeicFile {

    private static final Set<String> MAKES_THE_PICTURE = Set.of("ftyp", "meta", "mdat", "moov", "free", "skip");
    private static final Set<String> TOLD_BESIDE = Set.of("Exif", "mime", "uri ");

    private final PictureBytes file;
    private final Set<Long> items = new HashSet<>();

    private HeicFile(PictureBytes file) {
        this.file = file;
    }

    static byte[] bare(byte[] picture) {
        var heic = new HeicFile(new PictureBytes(picture));
        heic.boxes();
        return picture;
    }

    private void boxes() {
        boolean described = false;
        for (Box box = box(0, file.length()); box != null; box = box(box.end(), file.length())) {
            if (box.name().equals("meta")) {
                meta(new Box(box.name(), box.body() + 4, box.end()));
                described = true;
            } else if (box.name().equals("moov")) {
                inside(box, "udta");
                inside(box, "meta");
            } else if (!MAKES_THE_PICTURE.contains(box.name())) {
                file.blank(box.body(), box.end());
            }
        }
        if (!described) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
    }

    private void inside(Box around, String name) {
        for (Box box = box(around.body(), around.end()); box != null; box = box(box.end(), around.end())) {
            if (box.name().equals(name)) {
                file.blank(box.body(), box.end());
            }
        }
    }

    /** First which items tell something, then where they lie; the two stand in any order. */
    private void meta(Box meta) {
        long data = 0;
        for (Box box = box(meta.body(), meta.end()); box != null; box = box(box.end(), meta.end())) {
            if (box.name().equals("iinf")) {
                names(box);
            } else if (box.name().equals("idat")) {
                data = box.body();
            }
        }
        for (Box box = box(meta.body(), meta.end()); box != null; box = box(box.end(), meta.end())) {
            if (box.name().equals("iloc")) {
                places(box, data);
            }
        }
    }

    private void names(Box info) {
        int count = file.one((int) info.body()) == 0 ? 2 : 4;
        for (Box entry = box(info.body() + 4 + count, info.end());
                entry != null;
                entry = box(entry.end(), info.end())) {
            int version = file.one((int) entry.body());
            int id = version == 3 ? 4 : 2;
            if (version >= 2 && TOLD_BESIDE.contains(file.name((int) entry.body() + 4 + id + 2))) {
                items.add(file.number((int) entry.body() + 4, id));
            }
        }
    }

    private void places(Box places, long data) {
        int at = (int) places.body();
        int version = file.one(at);
        int offset = file.one(at + 4) >> 4;
        int length = file.one(at + 4) & 15;
        int base = file.one(at + 5) >> 4;
        int index = version == 0 ? 0 : file.one(at + 5) & 15;
        int id = version == 2 ? 4 : 2;
        long count = file.number(at + 6, id);
        at += 6 + id;
        for (long i = 0; i < count; i++) {
            boolean told = items.contains(file.number(at, id));
            at += id;
            long from = version == 0 || (file.two(at) & 15) == 0 ? 0 : data;
            at += version == 0 ? 2 : 4;
            from += file.number(at, base);
            int extents = file.two(at + base);
            at += base + 2;
            for (int extent = 0; extent < extents; extent++) {
                long begins = from + file.number(at + index, offset);
                long size = file.number(at + index + offset, length);
                if (told) {
                    file.blank(begins, length == 0 ? file.length() : begins + size);
                }
                at += index + offset + length;
            }
        }
    }

    /** The box that begins here; null at the end of what is around it. */
    private @Nullable Box box(long at, long until) {
        if (at + 8 > until) {
            return null;
        }
        long size = file.number((int) at, 4);
        int head = 8;
        if (size == 1) {
            size = file.number((int) at + 8, 8);
            head = 16;
        } else if (size == 0) {
            size = until - at;
        }
        if (size < head || at + size > until) {
            throw new UnsafeFile("documents.file.broken-picture");
        }
        return new Box(file.name((int) at + 4), at + head, at + size);
    }

    private record Box(String name, long body, long end) {}
}
