package org.birge.growth.lesson;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A master lesson as the commands judge it; who may do what, when, is asked of {@link MasterRules}.
 *
 * @param giver id of who gives it; null for an outsider
 * @param reachable whether the viewer's places take in the centre that plans it
 * @param guest whether the viewer said that they come
 * @param places null where they are not limited; taken how many come
 * @param time null for one that is only there to be watched; recorded whether there is something to watch
 */
record MasterLesson(
        long id,
        String publicId,
        String title,
        @Nullable Long giver,
        boolean reachable,
        boolean guest,
        @Nullable Integer places,
        int taken,
        @Nullable LessonTime time,
        boolean recorded,
        MasterState state,
        long version) {

    boolean live() {
        return time != null;
    }

    /** Whether the viewer gives it or is of the centre that plans it: they know who comes. */
    boolean hostedBy(Scope scope) {
        Set<Party> parties = parties(scope);
        return parties.contains(Party.CENTRE) || parties.contains(Party.AUTHOR);
    }

    boolean full() {
        return places != null && taken >= places;
    }

    MasterLesson demand(MasterCommand command, Scope scope) {
        MasterRules.demand(command, parties(scope), state);
        return this;
    }

    MasterLesson atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(MasterCommand command, Scope scope) {
        return MasterRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return MasterRules.parties(scope, reachable, giver, guest);
    }
}
