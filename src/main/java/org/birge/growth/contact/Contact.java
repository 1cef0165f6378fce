package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A contact as commands judge it. People and places are ids of the registry.
 *
 * @param organisation whose contact it is; place its key
 * @param answersFor who of them answers for it
 * @param mendedBy who wrote it anew after it came back, the last of them; null where nobody did
 * @param until its last day
 */
record Contact(
        long id,
        String publicId,
        long organisation,
        long place,
        String name,
        long answersFor,
        long proposedBy,
        @Nullable Long mendedBy,
        @Nullable Long decidedBy,
        LocalDate until,
        ContactState state,
        long version) {

    /** Refuses in words whom it concerns, with a 404 everybody else. */
    Contact demand(ContactCommand command, Scope scope) {
        ContactRules.demand(command, parties(scope), state);
        return this;
    }

    Contact atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(ContactCommand command, Scope scope) {
        return ContactRules.TABLE.allows(command, parties(scope), state);
    }

    /** Whose word is proposed. */
    List<Long> writers() {
        return mendedBy == null ? List.of(proposedBy) : List.of(proposedBy, mendedBy);
    }

    private Set<Party> parties(Scope scope) {
        return ContactRules.parties(scope, this);
    }
}
