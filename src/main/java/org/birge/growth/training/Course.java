package org.birge.growth.training;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;

/** A course as its commands need it. */
record Course(long id, String publicId, long organisation, String title, CourseState state, long version) {

    Course demand(CourseCommand command, Scope scope) {
        CourseRules.demand(command, parties(scope), state);
        return this;
    }

    boolean allows(CourseCommand command, Scope scope) {
        return CourseRules.TABLE.allows(command, parties(scope), state);
    }

    Course atVersion(long seen) {
        if (seen != version) {
            throw Refusal.stale();
        }
        return this;
    }

    private Set<Party> parties(Scope scope) {
        return CourseRules.parties(scope, organisation);
    }
}
