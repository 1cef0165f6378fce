package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visit under a lock, as the commands judge it; who may do what, when, is asked of {@link VisitRules}.
 *
 * @param people of the centre who go, the one who leads first
 * @param wished when the school would rather have it, null when it proposed nothing
 */
record Visit(
        long id,
        String publicId,
        long school,
        String schoolPublicId,
        String schoolName,
        VisitTime time,
        String topic,
        List<Long> people,
        VisitState state,
        @Nullable VisitTime wished,
        long version) {

    Visit demand(VisitCommand command, Scope scope) {
        VisitRules.demand(command, parties(scope), state);
        return this;
    }

    Visit atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    /** Refuses a visit whose agreed day has passed: it was held, as far as anybody knows. */
    Visit notHeldBy(LocalDate today) {
        if (heldBy(today)) {
            throw new Refusal("visits.refusal.held");
        }
        return this;
    }

    boolean heldBy(LocalDate today) {
        return state == VisitState.AGREED && time.day().isBefore(today);
    }

    boolean allows(VisitCommand command, Scope scope) {
        return VisitRules.TABLE.allows(command, parties(scope), state);
    }

    /** The same visit at another time. */
    Clashes.Sketch at(VisitTime other) {
        return new Clashes.Sketch(schoolPublicId, people, other, publicId);
    }

    private Set<Party> parties(Scope scope) {
        return VisitRules.parties(scope, school, Set.copyOf(people));
    }
}
