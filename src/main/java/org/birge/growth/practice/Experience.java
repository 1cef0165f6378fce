package org.birge.growth.practice;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An experience under a lock, as the commands judge it; who may do what, when, is asked of {@link ExperienceRules}.
 *
 * @param school id of the teacher's school
 * @param nominator id of whoever nominated; null when that was the system's own account
 * @param reachable whether the viewer's places take in that school
 * @param reviewer whether the viewer reviews it
 */
record Experience(
        long id,
        String publicId,
        long teacher,
        long school,
        String title,
        @Nullable Long nominator,
        boolean reachable,
        boolean reviewer,
        ExperienceState state,
        long version) {

    Experience demand(ExperienceCommand command, Scope scope) {
        ExperienceRules.demand(command, parties(scope), state);
        return this;
    }

    Experience atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(ExperienceCommand command, Scope scope) {
        return ExperienceRules.TABLE.allows(command, parties(scope), state);
    }

    /** Whether it is the viewer's own. */
    boolean by(Scope scope) {
        return scope.person() != null && scope.person() == teacher;
    }

    /** Whether the viewer is of the centre that keeps it, and not its teacher: that one reads who reviews. */
    boolean keptBy(Scope scope) {
        Set<Party> parties = parties(scope);
        return !by(scope) && (parties.contains(Party.CENTRE) || parties.contains(Party.CENTRE_HEAD));
    }

    private Set<Party> parties(Scope scope) {
        return ExperienceRules.parties(scope, this);
    }
}
