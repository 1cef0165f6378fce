package org.birge.development.note;

import static org.birge.development.note.NoteState.DRAFT;
import static org.birge.development.note.NoteState.FINISHED;
import static org.birge.development.note.NoteState.NONE;

import java.util.EnumSet;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a note of inside-school control, when: the only place that says so. It is nobody's business above the school. */
final class NoteRules {

    static final RuleTable<NoteCommand, NoteState> TABLE = RuleTable.of(
                    "rules.note.", NoteCommand.class, NoteState.class)
            .may(NoteCommand.BEGIN, EnumSet.of(NONE), Party.HEAD, Party.DEPUTY, Party.RESPONSIBLE)
            .may(NoteCommand.READ, EnumSet.of(DRAFT), Party.AUTHOR)
            .may(NoteCommand.READ, EnumSet.of(FINISHED), Party.AUTHOR, Party.HEAD, Party.DEPUTY, Party.LOOKED_AT)
            .may(NoteCommand.WRITE, EnumSet.of(DRAFT), Party.AUTHOR)
            .may(NoteCommand.FINISH, EnumSet.of(DRAFT), Party.AUTHOR)
            .may(NoteCommand.DROP, EnumSet.of(DRAFT), Party.AUTHOR)
            .may(NoteCommand.ACKNOWLEDGE, EnumSet.of(FINISHED), Party.LOOKED_AT);

    private NoteRules() {}

    static void demand(NoteCommand command, Set<Party> parties, NoteState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        boolean reads = command == NoteCommand.BEGIN || TABLE.allows(NoteCommand.READ, parties, state);
        if (!reads || !TABLE.knows(command, parties)) {
            throw new NotFound();
        }
        throw new Refusal("note.refusal.finished");
    }
}
