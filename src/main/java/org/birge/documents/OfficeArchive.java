package org.birge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells office documents from other archives, and those with macros from those without. */
final class OfficeArchive {

    private static final int LONGEST_LIST = 1 << 20;

    private OfficeArchive() {}

    static Optional<FileKind> kind(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("mimetype") != null) {
                return FileKind.of(text(archive, "mimetype").strip())
                        .filter(kind -> kind.mediaType().startsWith("application/vnd.oasis"))
                        .filter(kind -> !has(archive, "basic/"));
            }
            if (text(archive, "[Content_Types].xml").toLowerCase(Locale.ROOT).contains("macroenabled")
                    || has(archive, "vbaproject")) {
                return Optional.empty();
            }
            if (archive.getEntry("word/document.xml") != null) {
                return Optional.of(FileKind.DOCX);
            }
            if (archive.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileKind.XLSX);
            }
            return archive.getEntry("ppt/presentation.xml") != null ? Optional.of(FileKind.PPTX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean has(ZipFile archive, String part) {
        return archive.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).contains(part));
    }

    private static String text(ZipFile archive, String name) throws IOException {
        @Nullable ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = archive.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
