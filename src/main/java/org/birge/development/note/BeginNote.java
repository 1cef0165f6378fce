package org.birge.development.note;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the note of a control visit: by the school's leaders or whoever answers for the control. Whoever begins it is its controller. */
@Component
public class BeginNote {

    private final ControlMeasures measures;
    private final Notes notes;
    private final SchoolDays days;
    private final Clock clock;

    BeginNote(ControlMeasures measures, Notes notes, SchoolDays days, Clock clock) {
        this.measures = measures;
        this.notes = notes;
        this.days = days;
        this.clock = clock;
    }

    /** @param measure public id of a control measure in force. @return the note's public id */
    @Transactional
    public String run(String measure, Language language) {
        Scope scope = Scope.current();
        long school = NoteParties.school(scope);
        if (scope.person() == null) {
            throw new NotFound();
        }
        ControlMeasures.Row row = measures.one(school, SchoolYear.at(days.today()), measure);
        NoteRules.demand(NoteCommand.BEGIN, NoteParties.before(row, school, scope), NoteState.NONE);
        return notes.begin(row, null, language, days.today(), clock.instant());
    }

    /** The next look at what an earlier note advised: its theme and what was looked at are taken over. */
    @Transactional
    public String again(String earlier, Language language) {
        Scope scope = Scope.current();
        long school = NoteParties.school(scope);
        Note note = notes.find(earlier);
        ControlMeasures.Row row = measures.one(school, SchoolYear.at(days.today()), note.measure());
        NoteRules.demand(NoteCommand.READ, NoteParties.before(note, scope), note.state());
        NoteRules.demand(NoteCommand.BEGIN, NoteParties.before(row, school, scope), NoteState.NONE);
        return notes.begin(row, note, language, days.today(), clock.instant());
    }
}
