package org.birge.support.matching;

import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins the making of a proposal of either kind: those who would at once do it one after the other, and never two for the same places. */
@Component
public class BeginRun {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MatchingRuns runs;
    private final MatchingTurns turns;
    private final MatchingWork work;
    private final CountryPack pack;

    BeginRun(MatchingRuns runs, MatchingTurns turns, MatchingWork work, CountryPack pack) {
        this.runs = runs;
        this.turns = turns;
        this.work = work;
        this.pack = pack;
    }

    /**
     * Within the transaction of whoever begins and may read it.
     *
     * @param demand refuses who may not begin as the last one stands
     * @param running message key of what is said where somebody looks for the same in a part of these places: who and since when
     * @return its public id
     */
    public String claim(RunKind kind, Consumer<MatchingState> demand, String running, Weights<?> weights) {
        long organisation = MatchingRules.place();
        turns.begin(kind, organisation);
        MatchingState state = runs.state(kind, organisation);
        turns.runningHere(kind).ifPresent(since -> {
            throw new Refusal(
                    running,
                    since.who() == null ? "" : since.who(),
                    since.at().atZone(pack.timeZone()).format(HOUR));
        });
        demand.accept(state);
        return runs.add(kind, weights);
    }

    /** Has what was claimed made beside this once the transaction is over; refuses where too many wait for their turn. */
    public void beside(String publicId) {
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
    }
}
