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

    /** Paragraphs of a text as typed. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
