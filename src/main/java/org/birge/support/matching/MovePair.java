package org.birge.support.matching;

import java.util.Objects;
import java.util.Set;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody another mentor by hand, or none. The rules hold for hands too; what was moved is fixed. */
@Component
public class MovePair {

    /** @param mentor id of the person; 0 for none */
    public record Command(String pair, long version, long mentor) {}

    private final MatchingTurns turns;
    private final ProposedPairs proposed;
    private final StandingPairs standing;
    private final GatherArea gather;
    private final Pairs pairs;

    MovePair(MatchingTurns turns, ProposedPairs proposed, StandingPairs standing, GatherArea gather, Pairs pairs) {
        this.turns = turns;
        this.proposed = proposed;
        this.standing = standing;
        this.gather = gather;
        this.pairs = pairs;
    }

    /** Refuses what a rule forbids, in its words, a mentor whose places this proposal has given to others, and all while a new one is made. */
    @Transactional
    public void run(Command command) {
        Run run = turns.change(proposed.find(command.pair()).run(), MatchingCommand.MOVE);
        ProposedPair moved = proposed.lock(command.pair());
        if (moved.version() != command.version()) {
            throw Refusal.stale();
        }
        if (moved.accepted()) {
            throw new Refusal("matching.refusal.accepted");
        }
        OpenMentee mentee = gather.mentee(moved.mentee()).orElseThrow(() -> new Refusal("matching.refusal.no-longer"));
        if (command.mentor() == 0) {
            proposed.move(moved, null, Reasons.none(), Barriers.byHand());
            return;
        }
        FreeMentor mentor = gather.mentor(command.mentor()).orElseThrow(NotFound::new);
        PossiblePair pair = pairs.pair(mentee, mentor, moved.standing(), gather.today());
        Set<PairRule> broken = PairRule.broken(pair);
        if (!broken.isEmpty()) {
            throw new Refusal("matching.rule." + broken.iterator().next().code());
        }
        int load = mentor.taken() + 1 + others(run, moved, mentor);
        if (load > mentor.capacity()) {
            throw new Refusal("matching.refusal.given", mentor.capacity());
        }
        proposed.move(moved, mentor, Reasons.of(pair, run.weights(PairWish.class), load), Barriers.none());
    }

    private int others(Run run, ProposedPair moved, FreeMentor mentor) {
        return (int) standing.given(run.id()).entrySet().stream()
                .filter(one -> one.getKey() != moved.mentee() && Objects.equals(one.getValue(), mentor.person()))
                .count();
    }
}
