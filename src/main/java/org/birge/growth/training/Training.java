package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;

/** A session of a course as its commands need it. */
record Training(
        long id,
        String publicId,
        long course,
        String title,
        long organisation,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime begins,
        LocalTime ends,
        int capacity,
        LocalDate applyBy,
        TrainingState state,
        long version) {

    Training demand(TrainingCommand command, Scope scope) {
        TrainingRules.demand(command, parties(scope), state);
        return this;
    }

    boolean allows(TrainingCommand command, Scope scope) {
        return TrainingRules.TABLE.allows(command, parties(scope), state);
    }

    Training atVersion(long seen) {
        if (seen != version) {
            throw Refusal.stale();
        }
        return this;
    }

    /** Refuses when nobody may be put on its list any more. */
    Training takesPeople(LocalDate today) {
        return open(applyBy, today, "trainings.refusal.too-late");
    }

    /** Refuses when it has begun or takes nobody: too late for the head to let somebody go. */
    Training awaitsHead(LocalDate today) {
        return open(firstDay, today, "trainings.refusal.begun");
    }

    private Training open(LocalDate until, LocalDate today, String late) {
        if (state != TrainingState.OPEN) {
            throw new Refusal("trainings.refusal.session." + state.code());
        }
        if (until.isBefore(today)) {
            throw new Refusal(late);
        }
        return this;
    }

    private Set<Party> parties(Scope scope) {
        return CourseRules.parties(scope, organisation);
    }
}
