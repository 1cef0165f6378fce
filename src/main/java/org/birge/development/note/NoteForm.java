package org.birge.development.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed of a note. */
record NoteForm(MultiValueMap<String, String> typed) {

    WriteNote.Command command(String note) {
        return new WriteNote.Command(
                note,
                version(),
                text("theme"),
                day("visited").orElseThrowing(),
                text("looked-at"),
                text("found"),
                text("strengths"),
                text("heard-at").isEmpty() ? null : text("heard-at"),
                day("again").value(),
                typed.getOrDefault("reader", List.of()),
                advice());
    }

    long version() {
        try {
            return Long.parseLong(text("version"));
        } catch (NumberFormatException none) {
            throw Refusal.stale();
        }
    }

    boolean finishes() {
        return text("then").equals("finish");
    }

    private List<WriteNote.Line> advice() {
        List<WriteNote.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            if (text("advice-" + i).isEmpty()) {
                continue;
            }
            if (text("responsible-" + i).isEmpty()) {
                throw new Refusal("note.refusal.advice-who");
            }
            lines.add(new WriteNote.Line(
                    text("advice-" + i),
                    text("responsible-" + i),
                    day("due-" + i).orElseThrowing()));
        }
        return lines;
    }

    private String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private Day day(String name) {
        try {
            return new Day(text(name).isEmpty() ? null : LocalDate.parse(text(name)));
        } catch (DateTimeException noDay) {
            return new Day(null);
        }
    }

    private record Day(@Nullable LocalDate value) {

        LocalDate orElseThrowing() {
            if (value == null) {
                throw new Refusal("note.refusal.day");
            }
            return value;
        }
    }
}
