package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what the controller wrote so far; nobody else sees a draft. */
@Component
public class WriteNote {

    private static final int LONGEST = 10_000;
    private static final int MOST = 12;

    /** A line of advice; responsible is a public id. */
    public record Line(String words, String responsible, LocalDate due) {

        public Line {
            Longest.demand("advice", words, Longest.LINE);
        }
    }

    /**
     * @param heardAt kind of the council that is to hear it; null when it is not decided
     * @param readers public ids of those whose work was looked at
     */
    public record Command(
            String note,
            long version,
            String theme,
            LocalDate visitedOn,
            String lookedAt,
            String found,
            String strengths,
            @Nullable String heardAt,
            @Nullable LocalDate againOn,
            List<String> readers,
            List<Line> advice) {

        public Command {
            Longest.demand("theme", theme, Longest.LINE);
        }
    }

    private final Notes notes;
    private final NoteParts parts;
    private final SchoolDays days;
    private final CountryPack pack;

    WriteNote(Notes notes, NoteParts parts, SchoolDays days, CountryPack pack) {
        this.notes = notes;
        this.parts = parts;
        this.days = days;
        this.pack = pack;
    }

    /** Refuses anyone but the controller, a finished note, a visit to come, a next look that is not later, and texts too long. */
    @Transactional
    public void run(Command command) {
        Note note = notes.find(command.note());
        NoteRules.demand(NoteCommand.WRITE, NoteParties.before(note, Scope.current()), note.state());
        notes.locked(command.note(), command.version());
        if (command.theme().isBlank()) {
            throw new Refusal("note.refusal.theme");
        }
        if (command.visitedOn().isAfter(days.today())) {
            throw new Refusal("note.refusal.visit-to-come");
        }
        if (command.againOn() != null && !command.againOn().isAfter(command.visitedOn())) {
            throw new Refusal("note.refusal.again-later");
        }
        if (command.heardAt() != null) {
            pack.council(command.heardAt());
        }
        if (command.lookedAt().length() > LONGEST
                || command.found().length() > LONGEST
                || command.strengths().length() > LONGEST) {
            throw new Refusal("control.refusal.long", LONGEST);
        }
        List<Line> lines = command.advice().stream()
                .filter(line -> !line.words().isBlank())
                .toList();
        if (lines.size() > MOST) {
            throw new Refusal("note.refusal.too-much-advice", MOST);
        }
        if (lines.stream().anyMatch(line -> line.due().isBefore(command.visitedOn()))) {
            throw new Refusal("note.refusal.advice-due");
        }
        notes.write(note.id(), command);
        LocalDate today = days.today();
        parts.readBy(note.id(), note.organisation(), parts.colleagues(note.organisation(), command.readers(), today));
        parts.advise(
                note.id(),
                lines,
                parts.colleagues(
                        note.organisation(),
                        lines.stream().map(Line::responsible).toList(),
                        today));
    }
}
