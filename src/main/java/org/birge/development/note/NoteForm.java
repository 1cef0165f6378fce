package org.birge.development.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.shared.Refusal;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed of a note. */
record NoteForm(Map<String, List<String>> typed) {

    static Picker responsible(Map<String, List<String>> typed, int line) {
        Map<String, String> sent = new HashMap<>();
        typed.forEach((name, values) -> sent.put(name, values.getFirst()));
        return Picker.of("responsible-" + line, sent);
    }

    /** What is missing or cannot be, at its field. @param colleagues who may be asked to do something */
    Problems problems(List<Heads.Colleague> colleagues) {
        Problems problems = Problems.none();
        LocalDate visited = day("visited");
        if (text("theme").isEmpty()) {
            problems.add("theme", "note.refusal.theme");
        }
        if (visited == null) {
            problems.add("visited", "note.refusal.day");
        }
        if (!text("again").isEmpty() && day("again") == null) {
            problems.add("again", "note.refusal.day");
        }
        lines().forEach(line -> check(line, visited, colleagues, problems));
        return problems;
    }

    private void check(int line, @Nullable LocalDate visited, List<Heads.Colleague> colleagues, Problems problems) {
        Picker who = responsible(typed, line);
        if (who.undecided()) {
            problems.add(who.name(), "web.picker.unclear");
        } else if (who.empty()) {
            problems.add(who.name(), "note.refusal.advice-who");
        } else if (colleagues.stream().noneMatch(one -> one.publicId().equals(who.id()))) {
            problems.add(who.name(), "development.measure.refusal.not-staff");
        }
        LocalDate due = day("due-" + line);
        if (due == null) {
            problems.add("due-" + line, "note.refusal.day");
        } else if (visited != null && due.isBefore(visited)) {
            problems.add("due-" + line, "note.refusal.advice-due");
        }
    }

    /** The field that a rule speaks of; null where it speaks of the whole note. */
    @Nullable
    String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "note.refusal.visit-to-come" -> "visited";
            case "note.refusal.again-later", "note.refusal.again-behind" -> "again";
            case "note.refusal.without-findings" -> text("looked-at").isEmpty() ? "looked-at" : "found";
            case "note.refusal.without-people" -> "people";
            default -> null;
        };
    }

    WriteNote.Command command(String note) {
        return new WriteNote.Command(
                note,
                version(),
                text("theme"),
                demanded("visited"),
                text("looked-at"),
                text("found"),
                text("strengths"),
                text("heard-at").isEmpty() ? null : text("heard-at"),
                day("again"),
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
        for (int line : lines()) {
            String who = responsible(typed, line).id();
            if (who.isEmpty()) {
                throw new Refusal("note.refusal.advice-who");
            }
            lines.add(new WriteNote.Line(text("advice-" + line), who, demanded("due-" + line)));
        }
        return lines;
    }

    /** The lines with words; the others do not count. */
    private List<Integer> lines() {
        return IntStream.rangeClosed(1, NotePage.MOST_ADVICE)
                .filter(line -> !text("advice-" + line).isEmpty())
                .boxed()
                .toList();
    }

    private String text(String name) {
        return typed.getOrDefault(name, List.of("")).getFirst().strip();
    }

    private LocalDate demanded(String name) {
        LocalDate day = day(name);
        if (day == null) {
            throw new Refusal("note.refusal.day");
        }
        return day;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
