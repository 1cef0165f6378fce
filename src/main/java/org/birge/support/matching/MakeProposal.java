package org.birge.support.matching;

import org.springframework.stereotype.Component;

/** Makes a proposal as {@link StartMatching} does, and waits for its end: for whoever goes on with it at once. */
@Component
public class MakeProposal {

    private final StartMatching startMatching;
    private final MatchingWork work;

    MakeProposal(StartMatching startMatching, MatchingWork work) {
        this.startMatching = startMatching;
        this.work = work;
    }

    /** @return the proposal's public id. Called outside a transaction; refuses as {@link StartMatching} does. */
    public String run() {
        String publicId = startMatching.claimed();
        work.carryOut(publicId);
        return publicId;
    }
}
