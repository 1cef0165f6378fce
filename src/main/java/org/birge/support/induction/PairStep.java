package org.birge.support.induction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipState;
import org.jspecify.annotations.Nullable;

/** A step of a pair under a lock, as the commands judge it. */
record PairStep(
        long id,
        String publicId,
        Mentorship pair,
        String title,
        LocalDate due,
        @Nullable Long finishedBy,
        StepState state,
        long version) {

    /** A 404 for everybody but the two; refuses when their pair is over. */
    PairStep demand(StepCommand command, Scope scope) {
        Set<Party> parties = parties(scope);
        if (!parties.contains(Party.MENTOR) && !parties.contains(Party.MENTEE)) {
            throw new NotFound();
        }
        if (pair.state() != MentorshipState.ACTIVE) {
            throw new Refusal("induction.refusal.year.ended");
        }
        StepRules.demand(command, parties, state);
        return this;
    }

    PairStep atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(StepCommand command, Scope scope) {
        return pair.state() == MentorshipState.ACTIVE && StepRules.TABLE.allows(command, parties(scope), state);
    }

    /** The one of the two who does not act now. */
    long other(Scope scope) {
        return scope.person() != null && scope.person() == pair.mentor() ? pair.mentee() : pair.mentor();
    }

    private Set<Party> parties(Scope scope) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.person() != null) {
            if (scope.person() == pair.mentor()) {
                parties.add(Party.MENTOR);
            }
            if (scope.person() == pair.mentee()) {
                parties.add(Party.MENTEE);
            }
            if (scope.person().equals(finishedBy)) {
                parties.add(Party.AUTHOR);
            }
        }
        return parties;
    }
}
