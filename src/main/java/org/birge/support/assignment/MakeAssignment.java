package org.birge.support.assignment;

import org.birge.support.matching.MatchingWork;
import org.springframework.stereotype.Component;

/** Makes a proposal as {@link StartAssignment} does, and waits for its end: for whoever goes on with it at once. */
@Component
public class MakeAssignment {

    private final StartAssignment startAssignment;
    private final MatchingWork work;

    MakeAssignment(StartAssignment startAssignment, MatchingWork work) {
        this.startAssignment = startAssignment;
        this.work = work;
    }

    /** @return the proposal's public id. Called outside a transaction; refuses as {@link StartAssignment} does. */
    public String run() {
        String publicId = startAssignment.claimed();
        work.carryOut(publicId);
        return publicId;
    }
}
