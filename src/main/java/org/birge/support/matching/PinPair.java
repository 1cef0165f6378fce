package org.birge.support.matching;

import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes a pair, so that planning again leaves it, or lets it go again; not while a new proposal is made. */
@Component
public class PinPair {

    public record Command(String pair, long version, boolean pinned) {}

    private final MatchingTurns turns;
    private final ProposedPairs pairs;

    PinPair(MatchingTurns turns, ProposedPairs pairs) {
        this.turns = turns;
        this.pairs = pairs;
    }

    @Transactional
    public void run(Command command) {
        turns.change(pairs.find(command.pair()).run(), MatchingCommand.PIN);
        ProposedPair pair = pairs.lock(command.pair());
        if (pair.version() != command.version()) {
            throw Refusal.stale();
        }
        if (pair.accepted()) {
            throw new Refusal("matching.refusal.accepted");
        }
        if (command.pinned() && pair.mentor() == null) {
            throw new Refusal("matching.refusal.nobody");
        }
        boolean leftWithNone = !command.pinned() && pair.pinned() && pair.mentor() == null;
        pairs.pin(pair, command.pinned(), leftWithNone ? Barriers.letGo() : pair.barriers());
    }
}
