package org.birge.support.assignment;

import java.time.format.DateTimeFormatter;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.KeptWeights;
import org.birge.support.matching.MatchingRuns;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.MatchingTurns;
import org.birge.support.matching.MatchingWork;
import org.birge.support.matching.Run;
import org.birge.support.matching.RunKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The centre has people proposed for all requests nobody has taken on (J0.5, issue 4). What an earlier proposal fixed stays, the rest of it changes
 * only where that is much better.
 */
@Component
public class StartAssignment {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MatchingRuns runs;
    private final MatchingTurns turns;
    private final KeptWeights weights;
    private final MatchingWork work;
    private final CountryPack pack;

    StartAssignment(MatchingRuns runs, MatchingTurns turns, KeptWeights weights, MatchingWork work, CountryPack pack) {
        this.runs = runs;
        this.turns = turns;
        this.weights = weights;
        this.work = work;
        this.pack = pack;
    }

    /**
     * @return the proposal's public id; it is made beside this. Refuses while somebody else makes one for the same places, and where too many wait
     *     for their turn.
     */
    @Transactional
    public String run() {
        String publicId = claimed();
        if (work.full()) {
            throw new Refusal("matching.refusal.many", MatchingWork.MOST);
        }
        Run run = runs.find(publicId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.begin(run);
            }
        });
        return publicId;
    }

    /** As if a node had begun and nobody heard of it again; the beginning of {@link #run}. */
    @Transactional
    public String claimed() {
        long centre = AssignmentRules.place();
        AssignmentRules.demand(AssignmentCommand.READ, centre, MatchingState.NONE);
        turns.begin(RunKind.REQUESTS, centre);
        MatchingState state = runs.state(RunKind.REQUESTS, centre);
        turns.runningHere(RunKind.REQUESTS).ifPresent(since -> {
            throw new Refusal(
                    "assignment.refusal.running",
                    since.who() == null ? "" : since.who(),
                    since.at().atZone(pack.timeZone()).format(HOUR));
        });
        AssignmentRules.demand(AssignmentCommand.START, centre, state);
        return runs.add(
                RunKind.REQUESTS,
                AssignmentWeights.named(weights.here(RunKind.REQUESTS)).named());
    }
}
