package org.birge.support.situation;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;

/** A problem under a lock, as the commands judge it; who may do what, when, is asked of {@link ProblemRules}. */
record Problem(long id, String publicId, long school, String title, boolean shown, ProblemState state, long version) {

    Problem demand(ProblemCommand command, Scope scope) {
        ProblemRules.demand(command, parties(scope), state);
        return this;
    }

    Problem atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(ProblemCommand command, Scope scope) {
        return ProblemRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return ProblemRules.parties(scope, school, shown);
    }
}
