package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;

/**
 * An entry as commands judge it. People are ids of the registry.
 *
 * @param organisation where the person works
 * @param place its key
 */
record ReserveEntry(
        long id,
        String publicId,
        long person,
        long organisation,
        long place,
        String post,
        LocalDate readyFrom,
        long putForwardBy,
        ReserveState state,
        long version) {

    /** Refuses in words whom it concerns, with a 404 everybody else. */
    ReserveEntry demand(ReserveCommand command, Scope scope) {
        ReserveRules.demand(command, parties(scope), state);
        return this;
    }

    ReserveEntry atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(ReserveCommand command, Scope scope) {
        return ReserveRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return ReserveRules.parties(scope, person, place, putForwardBy);
    }
}
