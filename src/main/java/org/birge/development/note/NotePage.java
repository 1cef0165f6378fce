package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One note.
 *
 * @param councils kinds that may hear it
 * @param colleagues to choose from while it is written
 * @param suggested the day a next look or advice would fall on by default
 */
public record NotePage(
        Note note,
        @Nullable Text heardAt,
        List<Council> councils,
        List<Heads.Colleague> colleagues,
        LocalDate suggested,
        LocalDate today,
        boolean writes,
        boolean acknowledges,
        boolean looksAgain) {

    public record Council(String code, Text name) {}

    /** Lines of the form: those written and some empty ones. */
    public int lines() {
        return Math.min(12, Math.max(2, note.advice().size() + 1));
    }

    public boolean reads(String publicId) {
        return note.readers().stream().anyMatch(reader -> reader.publicId().equals(publicId));
    }
}
