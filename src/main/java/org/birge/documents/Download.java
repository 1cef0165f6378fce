package org.birge.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file so that no browser runs what is in it. */
final class Download {

    private static final int LONGEST_NAME = 120;

    private Download() {}

    static ResponseEntity<Resource> of(StoredFile file, Resource content, String name, boolean wantsShown) {
        FileKind kind = FileKind.of(file.mediaType()).orElseThrow();
        boolean shown = wantsShown && kind.shown();
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(kind == FileKind.TEXT ? "text/plain;charset=UTF-8" : kind.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + file.hash() + '"')
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(name(name, kind), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(shown && kind == FileKind.PDF))
                .body(content);
    }

    /** Browsers' own PDF pages open neither in a sandbox nor without styles of theirs. */
    private static String policy(boolean pdf) {
        String what = pdf ? "script-src 'none'; object-src 'self'; base-uri 'none'" : "default-src 'none'; sandbox";
        return what + "; form-action 'none'; frame-ancestors 'none'";
    }

    /** The name without folders, control and direction signs, with an ending that fits the content. */
    static String name(String given, FileKind kind) {
        String plain = given.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        plain = plain.replaceAll("[:*?\"<>|]", " ").strip();
        String ending = kind.endings().getFirst();
        String lower = plain.toLowerCase(Locale.ROOT);
        for (String fitting : kind.endings()) {
            if (lower.endsWith("." + fitting)) {
                ending = fitting;
                plain = plain.substring(0, plain.length() - fitting.length() - 1);
                break;
            }
        }
        String stem = plain.isBlank() ? "birge" : plain;
        return (stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem) + "." + ending;
    }
}
