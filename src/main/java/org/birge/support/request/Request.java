package org.birge.support.request;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A request under a lock, as the commands judge it; who may do what, when, is asked of {@link RequestRules}. */
record Request(
        long id,
        String publicId,
        long school,
        long askedBy,
        String topic,
        String division,
        @Nullable Long responsible,
        RequestState state,
        long version) {

    Request demand(RequestCommand command, Scope scope) {
        RequestRules.demand(command, parties(scope), state);
        return this;
    }

    Request atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(RequestCommand command, Scope scope) {
        return RequestRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return RequestRules.parties(scope, school, askedBy, responsible);
    }
}
