package org.birge.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files that are taken in. Whatever is not here is refused: SVG, HTML, programs, archives, macros. */
enum FileKind {
    PDF("application/pdf", true, "pdf"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    WEBP("image/webp", true, "webp"),
    HEIC("image/heic", false, "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp"),
    TEXT("text/plain", false, "txt", "csv", "md"),
    MP3("audio/mpeg", false, "mp3"),
    M4A("audio/mp4", false, "m4a"),
    MP4("video/mp4", false, "mp4", "m4v"),
    MOV("video/quicktime", false, "mov");

    private final String mediaType;
    private final boolean shown;
    private final List<String> endings;

    FileKind(String mediaType, boolean shown, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in a page of ours. */
    boolean shown() {
        return shown;
    }

    /** Whether it is a picture as cameras make them. */
    boolean picture() {
        return mediaType.startsWith("image/");
    }

    List<String> endings() {
        return endings;
    }
}
