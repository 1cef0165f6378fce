package org.birge.growth.lesson;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;

/**
 * An open lesson as the commands judge it; who may do what, when, is asked of {@link LessonRules}.
 *
 * @param school id of the school where it is
 * @param reachable whether the viewer's places take in that school
 * @param guest whether the viewer holds a place
 * @param taken places that guests hold
 */
record OpenLesson(
        long id,
        String publicId,
        long teacher,
        long school,
        String topic,
        LessonTime time,
        int places,
        int taken,
        boolean reachable,
        boolean guest,
        LessonState state,
        long version) {

    OpenLesson demand(LessonCommand command, Scope scope) {
        LessonRules.demand(command, parties(scope), state);
        return this;
    }

    OpenLesson atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    boolean allows(LessonCommand command, Scope scope) {
        return LessonRules.TABLE.allows(command, parties(scope), state);
    }

    private Set<Party> parties(Scope scope) {
        return LessonRules.parties(scope, school, teacher, guest);
    }
}
