package org.birge.support.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.MentoringDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of a place's proposal. */
@Component
public class ReadMatching {

    private final MatchingRuns runs;
    private final ProposedPairs pairs;
    private final KeptWeights weights;
    private final MentoringDays days;
    private final CountryPack pack;
    private final Clock clock;

    ReadMatching(
            MatchingRuns runs,
            ProposedPairs pairs,
            KeptWeights weights,
            MentoringDays days,
            CountryPack pack,
            Clock clock) {
        this.runs = runs;
        this.pairs = pairs;
        this.weights = weights;
        this.days = days;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MatchingPage page(String show, int after) {
        long organisation = MatchingRules.place();
        Optional<Run> making = runs.latest(RunKind.MENTORS, organisation);
        MatchingState state = making.map(run -> run.state(clock.instant())).orElse(MatchingState.NONE);
        MatchingRules.demand(MatchingCommand.READ, organisation, state);
        Optional<Run> run = runs.standing(RunKind.MENTORS, organisation);
        List<ProposedPair> found = run.map(one -> pairs.of(one.id(), show, after, MatchingPage.SIZE + 1))
                .orElse(List.of());
        boolean more = found.size() > MatchingPage.SIZE;
        return new MatchingPage(
                state,
                making.orElse(null),
                run.orElse(null),
                more ? found.subList(0, MatchingPage.SIZE) : found,
                show,
                after,
                more,
                rights(organisation, state, run.orElse(null)),
                terms());
    }

    /** How far it is, without the proposal that stands. */
    @Transactional(readOnly = true)
    public MatchingPage progress() {
        long organisation = MatchingRules.place();
        Optional<Run> making = runs.latest(RunKind.MENTORS, organisation);
        MatchingState state = making.map(run -> run.state(clock.instant())).orElse(MatchingState.NONE);
        MatchingRules.demand(MatchingCommand.READ, organisation, state);
        return new MatchingPage(
                state, making.orElse(null), null, List.of(), "", 0, false, rights(organisation, state, null), terms());
    }

    /** All of it, for a file. */
    @Transactional(readOnly = true)
    public List<ProposedPair> all() {
        long organisation = MatchingRules.place();
        Run run = runs.standing(RunKind.MENTORS, organisation)
                .orElseThrow(NotFound::new)
                .demand(MatchingCommand.READ, clock.instant());
        return pairs.of(run.id(), "", 0, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public Weights<PairWish> weights() {
        MatchingRules.demand(MatchingCommand.WEIGH, MatchingRules.place(), MatchingState.NONE);
        return weights.here(RunKind.MENTORS, PairWish.class);
    }

    /** While a new one is made, what stands stays as it is. */
    private MatchingPage.Rights rights(long organisation, MatchingState state, @Nullable Run run) {
        Set<Party> parties = MatchingRules.parties(Scope.current(), organisation);
        MatchingState standing =
                run == null || state == MatchingState.RUNNING ? MatchingState.NONE : run.state(clock.instant());
        return new MatchingPage.Rights(
                MatchingRules.TABLE.allows(MatchingCommand.START, parties, state),
                MatchingRules.TABLE.allows(MatchingCommand.STOP, parties, state),
                MatchingRules.TABLE.allows(MatchingCommand.MOVE, parties, standing),
                MatchingRules.TABLE.allows(MatchingCommand.ACCEPT, parties, standing),
                MatchingRules.TABLE.allows(MatchingCommand.WEIGH, parties, state));
    }

    /** From today to the usual end. */
    private MatchingPage.Terms terms() {
        LocalDate begins = days.today();
        return new MatchingPage.Terms(
                begins, days.usualEnd(begins), pack.mentoring().usualHours());
    }
}
