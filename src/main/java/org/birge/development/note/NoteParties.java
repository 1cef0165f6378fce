package org.birge.development.note;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;

/** As what somebody stands before a note, or before a control that has none yet. */
final class NoteParties {

    private NoteParties() {}

    static long school(Scope scope) {
        if (scope.organisation() == null) {
            throw new NotFound();
        }
        return scope.organisation();
    }

    static Set<Party> before(Note note, Scope scope) {
        Set<Party> parties = at(note.organisation(), scope);
        if (scope.person() != null && scope.person() == note.controllerId()) {
            parties.add(Party.AUTHOR);
        }
        if (note.lookedAt(scope.person())) {
            parties.add(Party.LOOKED_AT);
        }
        return parties;
    }

    static Set<Party> before(ControlMeasures.Row measure, long school, Scope scope) {
        Set<Party> parties = at(school, scope);
        if (scope.person() != null && scope.person().equals(measure.responsible())) {
            parties.add(Party.RESPONSIBLE);
        }
        return parties;
    }

    private static Set<Party> at(long school, Scope scope) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == school) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "deputy" -> parties.add(Party.DEPUTY);
                default -> parties.add(Party.STAFF);
            }
        }
        return parties;
    }
}
