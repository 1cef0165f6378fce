package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.registry.NamedColleagues;
import org.birge.rules.Party;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one note, or the list of those the viewer may see. */
@Component
class ReadNotes {

    private static final int NEXT_LOOK = 20;

    private final Notes notes;
    private final NoteLines lines;
    private final ControlMeasures measures;
    private final Heads heads;
    private final NamedColleagues colleagues;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadNotes(
            Notes notes,
            NoteLines lines,
            ControlMeasures measures,
            Heads heads,
            NamedColleagues colleagues,
            SchoolDays days,
            CountryPack pack) {
        this.notes = notes;
        this.lines = lines;
        this.measures = measures;
        this.heads = heads;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public NotesPage list(NotesPage.Filter filter) {
        Scope scope = Scope.current();
        long school = NoteParties.school(scope);
        LocalDate today = days.today();
        SchoolYear year = SchoolYear.at(today);
        List<NotesPage.Waiting> waiting = measures.of(school, year).stream()
                .filter(row -> row.notes() == 0
                        && NoteRules.TABLE.allows(
                                NoteCommand.BEGIN, NoteParties.before(row, school, scope), NoteState.NONE))
                .map(row -> new NotesPage.Waiting(
                        row.publicId(),
                        row.theme(),
                        row.who() == null ? "" : row.who(),
                        row.due(),
                        row.due().isBefore(today)))
                .toList();
        return new NotesPage(year, filter, lines.of(school, year, filter), waiting, councils());
    }

    @Transactional(readOnly = true)
    public NotePage page(String publicId) {
        Scope scope = Scope.current();
        Note note = note(publicId);
        Set<Party> parties = NoteParties.before(note, scope);
        boolean writes = writes(note, scope);
        boolean again = note.finished()
                && (parties.contains(Party.HEAD) || parties.contains(Party.DEPUTY) || parties.contains(Party.AUTHOR));
        LocalDate today = days.today();
        @Nullable
        Text heard =
                note.heardAt() == null ? null : pack.council(note.heardAt()).name();
        return new NotePage(
                note,
                heard,
                pack.councils().stream()
                        .map(kind -> new NotePage.Council(kind.code(), kind.name()))
                        .toList(),
                writes ? heads.colleagues(note.organisation(), today) : List.of(),
                days.plus(today, NEXT_LOOK),
                today,
                writes,
                NoteRules.TABLE.allows(NoteCommand.ACKNOWLEDGE, parties, note.state())
                        && note.readers().stream()
                                .anyMatch(reader -> scope.person() != null
                                        && reader.id() == scope.person()
                                        && reader.readAt() == null),
                again,
                Map.of(),
                Problems.none());
    }

    /** Colleagues found by what is typed of their names, to answer for a line of advice; nobody for whoever does not write the note. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> named(String publicId, String text) {
        Scope scope = Scope.current();
        Note note = note(publicId);
        return !writes(note, scope)
                ? List.of()
                : colleagues.named(note.organisation(), scope.low(), text, days.today()).stream()
                        .limit(Picker.SHOWN)
                        .map(one -> new Picker.Suggestion(
                                one.publicId(),
                                one.name(),
                                "",
                                pack.post(one.post()).name()))
                        .toList();
    }

    private static boolean writes(Note note, Scope scope) {
        return NoteRules.TABLE.allows(NoteCommand.WRITE, NoteParties.before(note, scope), note.state());
    }

    /** The note, when the viewer may read it. */
    @Transactional(readOnly = true)
    public Note note(String publicId) {
        Note note = notes.find(publicId);
        NoteRules.demand(NoteCommand.READ, NoteParties.before(note, Scope.current()), note.state());
        return note;
    }

    private Map<String, Text> councils() {
        return pack.councils().stream().collect(Collectors.toMap(CouncilKind::code, CouncilKind::name));
    }
}
