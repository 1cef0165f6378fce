package org.birge.development.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.documents.IssueDocument;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.birge.notifications.Notice;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.FollowSource;
import org.birge.tasks.OpenTask;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finishes a note: it gets its number and is kept as issued, its advice becomes tasks, the next look a task of the controller, and those
 * looked at are told (J1a.5, cycle 3). What an earlier note asked to look at again is done by this one.
 */
@Component
public class FinishNote {

    static final String SOURCE = "note";
    static final String ADVICE = "note-advice";

    private final Notes notes;
    private final NoteParts parts;
    private final Heads heads;
    private final PrintNote print;
    private final IssueDocument issue;
    private final IssuedDocuments issued;
    private final OpenTask openTask;
    private final FollowSource followSource;
    private final SchoolDays days;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FinishNote(
            Notes notes,
            NoteParts parts,
            Heads heads,
            PrintNote print,
            IssueDocument issue,
            IssuedDocuments issued,
            OpenTask openTask,
            FollowSource followSource,
            SchoolDays days,
            Clock clock,
            ApplicationEventPublisher events) {
        this.notes = notes;
        this.parts = parts;
        this.heads = heads;
        this.print = print;
        this.issue = issue;
        this.issued = issued;
        this.openTask = openTask;
        this.followSource = followSource;
        this.days = days;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses anyone but the controller, a note without findings or without those looked at, and a next look that lies behind. */
    @Transactional
    public void run(String publicId, long version) {
        Scope scope = Scope.current();
        Note seen = notes.find(publicId);
        NoteRules.demand(NoteCommand.FINISH, NoteParties.before(seen, scope), seen.state());
        Note note = notes.locked(publicId, version);
        if (note.lookedAt().isEmpty() || note.found().isEmpty()) {
            throw new Refusal("note.refusal.without-findings");
        }
        if (note.readers().isEmpty()) {
            throw new Refusal("note.refusal.without-people");
        }
        LocalDate today = days.today();
        if (note.againOn() != null && note.againOn().isBefore(today)) {
            throw new Refusal("note.refusal.again-behind");
        }
        String document = issue.run(
                new IssueDocument.Command(
                        IssuedKind.NOTE, note.organisation(), print.title(note), note.language(), today, null),
                stamp -> print.xhtml(note, stamp));
        notes.finished(note.id(), clock.instant(), issued.find(document).number(), document);
        @Nullable Long head = heads.of(note.organisation(), today).orElse(null);
        note.advice().forEach(line -> advise(note, line, head));
        if (note.againOn() != null) {
            lookAgain(note, note.againOn());
        }
        if (note.follows() != null) {
            followSource.done(SOURCE, notes.find(note.follows()).id());
        }
        tell(note);
    }

    private void advise(Note note, Note.Advice line, @Nullable Long head) {
        Long confirmer = line.responsibleId() != note.controllerId()
                ? Long.valueOf(note.controllerId())
                : Objects.equals(head, line.responsibleId()) ? null : head;
        long task = openTask.run(new OpenTask.Command(
                "advice",
                ADVICE,
                note.id(),
                note.organisation(),
                line.responsibleId(),
                confirmer,
                line.words(),
                note.theme(),
                null,
                line.due(),
                "/year/notes/" + note.publicId()));
        parts.given(note.id(), line.position(), task);
        parts.alsoReadBy(note.id(), note.organisation(), List.of(line.responsibleId()));
    }

    private void lookAgain(Note note, LocalDate on) {
        openTask.run(new OpenTask.Command(
                "look-again",
                SOURCE,
                note.id(),
                note.organisation(),
                note.controllerId(),
                null,
                note.theme(),
                null,
                null,
                on,
                "/year/notes/" + note.publicId()));
    }

    private void tell(Note note) {
        List<Long> people = notes.find(note.publicId()).readers().stream()
                .map(Note.Reader::id)
                .filter(id -> id != note.controllerId())
                .toList();
        if (!people.isEmpty()) {
            events.publishEvent(new Notice(
                    people, "note.notice.finished", List.of(note.theme()), "/year/notes/" + note.publicId()));
        }
    }

    /** Takes a draft away. */
    @Transactional
    public void drop(String publicId, long version) {
        Note seen = notes.find(publicId);
        NoteRules.demand(NoteCommand.DROP, NoteParties.before(seen, Scope.current()), seen.state());
        notes.drop(notes.locked(publicId, version).id());
    }

    /** Somebody looked at says that they have read it. Twice is once. */
    @Transactional
    public void acknowledge(String publicId) {
        Scope scope = Scope.current();
        Note note = notes.find(publicId);
        NoteRules.demand(NoteCommand.ACKNOWLEDGE, NoteParties.before(note, scope), note.state());
        if (scope.person() == null) {
            throw new NotFound();
        }
        parts.read(note.id(), scope.person(), clock.instant());
    }
}
