package org.birge.support.matching;

import java.time.Clock;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes a pair, so that planning again leaves it, or lets it go again. */
@Component
public class PinPair {

    public record Command(String pair, long version, boolean pinned) {}

    private final MatchingRuns runs;
    private final ProposedPairs pairs;
    private final Clock clock;

    PinPair(MatchingRuns runs, ProposedPairs pairs, Clock clock) {
        this.runs = runs;
        this.pairs = pairs;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        ProposedPair pair = pairs.lock(command.pair());
        runs.find(pair.run()).demand(MatchingCommand.PIN, clock.instant());
        if (pair.version() != command.version()) {
            throw Refusal.stale();
        }
        if (!pair.open()) {
            throw new Refusal(pair.accepted() ? "matching.refusal.accepted" : "matching.refusal.nobody");
        }
        pairs.pin(pair, command.pinned());
    }
}
