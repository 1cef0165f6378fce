package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.registry.TypedName;
import org.birge.shared.Text;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One note.
 *
 * @param councils kinds that may hear it
 * @param colleagues to choose from while it is written
 * @param suggested the day a next look or advice would fall on by default
 * @param typed the form as it was sent; empty while the note stands as it is kept
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
        boolean looksAgain,
        Map<String, List<String>> typed,
        Problems problems) {

    static final int MOST_ADVICE = 12;

    public record Council(String code, Text name) {}

    NotePage with(Map<String, List<String>> sent, Problems wrong) {
        return new NotePage(
                note, heardAt, councils, colleagues, suggested, today, writes, acknowledges, looksAgain, sent, wrong);
    }

    /** What stands in a field: as it was typed, else as it is kept. */
    public String text(String field, @Nullable Object kept) {
        return typed.isEmpty()
                ? kept == null ? "" : kept.toString()
                : typed.getOrDefault(field, List.of("")).getFirst();
    }

    /** Lines of the form: those written and some empty ones. */
    public int lines() {
        int sent = IntStream.rangeClosed(1, MOST_ADVICE)
                .filter(line -> !text("advice-" + line, "").isBlank())
                .max()
                .orElse(0);
        return Math.min(MOST_ADVICE, Math.max(2, Math.max(sent, note.advice().size()) + 1));
    }

    public Note.@Nullable Advice advice(int line) {
        return line <= note.advice().size() ? note.advice().get(line - 1) : null;
    }

    /** Who answers for a line of advice. */
    public Picker responsible(int line) {
        String field = "responsible-" + line;
        Note.Advice kept = advice(line);
        if (!typed.isEmpty()) {
            return NoteForm.responsible(typed, line).looked(this::named);
        }
        return kept == null
                ? Picker.of(field, Map.of())
                : Picker.chosen(field, kept.responsiblePublicId(), kept.responsible());
    }

    /** Colleagues whose names answer to what is typed. */
    List<Picker.Suggestion> named(String text) {
        TypedName name = new TypedName(text);
        return colleagues.stream()
                .filter(one -> name.means(one.name()))
                .limit(Picker.SHOWN)
                .map(one -> new Picker.Suggestion(one.publicId(), one.name(), "", one.post()))
                .toList();
    }

    public boolean reads(String publicId) {
        return typed.isEmpty()
                ? note.readers().stream().anyMatch(reader -> reader.publicId().equals(publicId))
                : typed.getOrDefault("reader", List.of()).contains(publicId);
    }
}
