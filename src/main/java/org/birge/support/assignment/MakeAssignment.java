package org.birge.support.assignment;

import java.util.Objects;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.MatchingWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a proposal as {@link StartAssignment} does, and waits for its end: for whoever goes on with it at once. */
@Component
public class MakeAssignment {

    private final StartAssignment startAssignment;
    private final MatchingWork work;
    private final MatchingRuns runs;
    private final TransactionTemplate transaction;

    MakeAssignment(
            StartAssignment startAssignment,
            MatchingWork work,
            MatchingRuns runs,
            PlatformTransactionManager transactions) {
        this.startAssignment = startAssignment;
        this.work = work;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the proposal's public id. Called outside a transaction; refuses as {@link StartAssignment} does. */
    public String run() {
        String publicId = startAssignment.claimed();
        work.carryOut(Objects.requireNonNull(transaction.execute(status -> runs.find(publicId))));
        return publicId;
    }
}
