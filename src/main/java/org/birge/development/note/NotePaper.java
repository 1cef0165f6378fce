package org.birge.development.note;

import java.util.List;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.jspecify.annotations.Nullable;

/** A note as it is printed, in the pack's words. */
public record NotePaper(
        Note note,
        String school,
        CountryPack pack,
        Dates dates,
        @Nullable Stamp stamp) {

    private static final int WITH_THE_CODE = 3;

    public String word(String word) {
        return pack.word("note", word).in(note.language());
    }

    public String issued(String word) {
        return pack.word("issued", word).in(note.language());
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(note.language());
    }

    public String minutes(String word) {
        return pack.word("minutes", word).in(note.language());
    }

    public String heardAt() {
        return note.heardAt() == null ? "" : pack.council(note.heardAt()).name().in(note.language());
    }

    /** The last of those who sign that they read it stand on one page with the code, so that it never stands alone. */
    public List<Note.Reader> lastReaders() {
        return note.readers().subList(firstReaders().size(), note.readers().size());
    }

    public List<Note.Reader> firstReaders() {
        return note.readers().subList(0, Math.max(0, note.readers().size() - WITH_THE_CODE));
    }

    /** Paragraphs of a text as typed. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
