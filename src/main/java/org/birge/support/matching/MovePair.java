package org.birge.support.matching;

import java.time.Clock;
import java.util.Map;
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

    private final MatchingRuns runs;
    private final ProposedPairs proposed;
    private final GatherArea gather;
    private final Pairs pairs;
    private final Clock clock;

    MovePair(MatchingRuns runs, ProposedPairs proposed, GatherArea gather, Pairs pairs, Clock clock) {
        this.runs = runs;
        this.proposed = proposed;
        this.gather = gather;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Refuses what a rule forbids, in its words, and a mentor whose places this proposal has given to others. */
    @Transactional
    public void run(Command command) {
        runs.oneAtATime();
        ProposedPair moved = proposed.lock(command.pair());
        Run run = runs.find(moved.run()).demand(MatchingCommand.MOVE, clock.instant());
        if (moved.version() != command.version()) {
            throw Refusal.stale();
        }
        if (moved.accepted()) {
            throw new Refusal("matching.refusal.accepted");
        }
        OpenMentee mentee = gather.mentee(moved.mentee()).orElseThrow(() -> new Refusal("matching.refusal.no-longer"));
        if (command.mentor() == 0) {
            proposed.move(moved, null, Reasons.none(), new Barriers(false, Map.of("by-hand", 1)));
            return;
        }
        FreeMentor mentor = gather.mentors().stream()
                .filter(one -> one.person() == command.mentor())
                .findFirst()
                .orElseThrow(NotFound::new);
        PossiblePair pair = pairs.pair(mentee, mentor, null, gather.today());
        Set<PairRule> broken = PairRule.broken(pair);
        if (!broken.isEmpty()) {
            throw new Refusal("matching.rule." + broken.iterator().next().code());
        }
        int load = mentor.taken() + 1 + others(run, moved, mentor);
        if (load > mentor.capacity()) {
            throw new Refusal("matching.refusal.given", mentor.capacity());
        }
        proposed.move(moved, mentor, Reasons.of(pair, run.weights(), load), Barriers.none());
    }

    private int others(Run run, ProposedPair moved, FreeMentor mentor) {
        return (int) proposed.given(run.id(), false).entrySet().stream()
                .filter(one -> one.getKey() != moved.mentee() && Objects.equals(one.getValue(), mentor.person()))
                .count();
    }
}
