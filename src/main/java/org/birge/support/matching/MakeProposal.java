package org.birge.support.matching;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a proposal as {@link StartMatching} does, and waits for its end: for whoever goes on with it at once. */
@Component
public class MakeProposal {

    private final StartMatching startMatching;
    private final MatchingWork work;
    private final MatchingRuns runs;
    private final TransactionTemplate transaction;

    MakeProposal(
            StartMatching startMatching,
            MatchingWork work,
            MatchingRuns runs,
            PlatformTransactionManager transactions) {
        this.startMatching = startMatching;
        this.work = work;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the proposal's public id. Called outside a transaction; refuses as {@link StartMatching} does. */
    public String run() {
        String publicId = startMatching.claimed();
        work.carryOut(Objects.requireNonNull(transaction.execute(status -> runs.find(publicId))));
        return publicId;
    }
}
