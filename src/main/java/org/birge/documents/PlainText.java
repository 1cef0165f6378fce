package org.birge.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether a file is text in UTF-8 and nothing that a browser or a shell would run. */
final class PlainText {

    private static final int HEAD = 4096;

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict))) {
            var head = new StringBuilder();
            int letter;
            while ((letter = text.read()) >= 0) {
                if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f') {
                    return false;
                }
                if (head.length() < HEAD) {
                    head.append((char) letter);
                }
            }
            return !runs(head.toString());
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean runs(String head) {
        String start = head.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<")
                || start.startsWith("#!")
                || start.contains("<script")
                || start.contains("<html")
                || start.contains("<svg");
    }
}
