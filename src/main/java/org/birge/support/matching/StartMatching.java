package org.birge.support.matching;

import java.time.format.DateTimeFormatter;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A head for the school, or the centre for its area, has pairs proposed for all who wait (J1c.2). What an earlier proposal fixed stays, the rest
 * of it changes only where that is much better.
 */
@Component
public class StartMatching {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MatchingRuns runs;
    private final MatchingTurns turns;
    private final WishWeights weights;
    private final MatchingWork work;
    private final CountryPack pack;

    StartMatching(MatchingRuns runs, MatchingTurns turns, WishWeights weights, MatchingWork work, CountryPack pack) {
        this.runs = runs;
        this.turns = turns;
        this.weights = weights;
        this.work = work;
        this.pack = pack;
    }

    /**
     * @return the proposal's public id; it is made beside this. Refuses while somebody else makes one for the same places or a part of them, and
     *     where too many wait for their turn.
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
        long organisation = MatchingRules.place();
        turns.begin(RunKind.MENTORS, organisation);
        MatchingState state = runs.state(RunKind.MENTORS, organisation);
        if (state != MatchingState.RUNNING) {
            MatchingRules.demand(MatchingCommand.START, organisation, state);
        } else {
            MatchingRules.demand(MatchingCommand.READ, organisation, state);
        }
        turns.runningHere(RunKind.MENTORS).ifPresent(since -> {
            throw new Refusal(
                    "matching.refusal.running",
                    since.who() == null ? "" : since.who(),
                    since.at().atZone(pack.timeZone()).format(HOUR));
        });
        return runs.add(RunKind.MENTORS, weights.here().named());
    }
}
