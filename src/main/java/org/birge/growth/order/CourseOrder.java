package org.birge.growth.order;

import java.time.Instant;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An order as commands judge it. People and places are ids of the registry.
 *
 * @param organisation whose office draws it up; place its key; ofCentre whether that is a centre
 * @param year in which the school year begins
 * @param ownHand whether the reader drew it up, wrote in it or submitted it
 * @param agreedAt when the authority agreed
 * @param sentFrom whose office sent the letter
 */
record CourseOrder(
        long id,
        String publicId,
        long organisation,
        long place,
        boolean ofCentre,
        String institute,
        int year,
        long drawnBy,
        boolean ownHand,
        @Nullable Long decidedBy,
        @Nullable Instant agreedAt,
        @Nullable Long sentFrom,
        OrderState state,
        long version) {

    /** Refuses in words whom it concerns, with a 404 everybody else. */
    CourseOrder demand(OrderCommand command, Scope scope) {
        OrderRules.demand(command, parties(scope), state);
        return this;
    }

    CourseOrder atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(OrderCommand command, Scope scope) {
        return OrderRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return OrderRules.parties(scope, this);
    }
}
