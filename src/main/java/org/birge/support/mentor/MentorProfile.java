package org.birge.support.mentor;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a mentor under a lock, as the commands judge it; who may do what, when, is asked of {@link MentorRules}.
 *
 * @param organisation where the mentor works: a school or a centre
 */
record MentorProfile(
        long id,
        String publicId,
        long person,
        long organisation,
        long placeKey,
        int capacity,
        String reach,
        @Nullable Integer km,
        @Nullable Long putForwardBy,
        MentorState state,
        long version) {

    MentorProfile demand(MentorCommand command, Scope scope) {
        MentorRules.demand(command, parties(scope), state);
        return this;
    }

    MentorProfile atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(MentorCommand command, Scope scope) {
        return MentorRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return MentorRules.parties(scope, person, organisation, reach);
    }
}
