package org.birge.growth.training;

import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;

/** Somebody's place in a session as its commands need it. */
record Enrolment(
        long id,
        String publicId,
        long person,
        long organisation,
        long placeKey,
        long proposedBy,
        EnrolmentState state,
        Of training) {

    /** Of which session. */
    record Of(long id, String publicId, String title, long centre, LocalDate lastDay, TrainingState state) {}

    Enrolment demand(EnrolmentCommand command, Scope scope) {
        EnrolmentRules.demand(command, parties(scope), state);
        return this;
    }

    boolean allows(EnrolmentCommand command, Scope scope) {
        return EnrolmentRules.TABLE.allows(command, parties(scope), state);
    }

    Set<Party> parties(Scope scope) {
        return EnrolmentRules.parties(scope, person, organisation, training.centre());
    }
}
