package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Timefold Solver with our own first pairs, circles and chains, on one thread and with a fixed seed: the same question has the same answer as
 * long as it is ended by moves and not by time.
 */
public final class MatchingSolver {

    private static final int LEVEL_FOR = 400;
    private static final int SEARCHES = 60;
    private static final int PATIENCE = 40_000;
    private static final long MOVES = 100_000;

    /**
     * When it is good enough; it always ends when no better matching can be.
     *
     * @param unimproved how long nothing better was found; null to go on
     * @param moves how many were tried; null for as many as the time allows
     */
    public record Limits(
            Duration spent,
            @Nullable Duration unimproved,
            @Nullable Long moves) {}

    /** The best so far: how many are without a mentor, and what the rest costs. */
    public record Progress(long without, long cost) {}

    private final Matching matching;
    private final Solver<Matching> solver;

    /** Reckons the prices of the places, which takes a second or two for a large area. */
    public MatchingSolver(Matching matching, Limits limits) {
        this.matching = matching;
        this.solver = SolverFactory.<Matching>create(config(matching, limits)).buildSolver();
    }

    /** @param watcher is told of each better matching, on this thread */
    public Matching solve(Consumer<Progress> watcher) {
        solver.addEventListener(event -> {
            if (event.getNewBestScore() instanceof HardMediumSoftScore score) {
                watcher.accept(new Progress(-score.mediumScore(), -score.softScore()));
            }
        });
        return solver.solve(matching);
    }

    /** Ends it soon with the best found so far; may be called from any thread. */
    public void stop() {
        solver.terminateEarly();
    }

    /** No matching that finds a mentor for everybody who may have one costs less. */
    public double bound() {
        return matching.prices().bound();
    }

    private static SolverConfig config(Matching matching, Limits limits) {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(7L)
                .withSolutionClass(Matching.class)
                .withEntityClasses(Pairing.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(MatchingConstraints.class))
                .withTerminationConfig(ends(matching, limits))
                .withPhaseList(phases(matching));
    }

    /** Where everybody counts one, circles leave nothing to search for. */
    private static List<PhaseConfig> phases(Matching matching) {
        List<PhaseConfig> phases = new ArrayList<>();
        phases.add(new CustomPhaseConfig().withCustomPhaseCommands(new FirstPairs(), new Circles(), new Redealing(0)));
        if (Circles.suffice(matching)) {
            return phases;
        }
        for (int number = 1; number < SEARCHES; number++) {
            phases.add(search().withTerminationConfig(new TerminationConfig()
                    .withUnimprovedStepCountLimit(PATIENCE)
                    .withMoveCountLimit(MOVES)));
            phases.add(new CustomPhaseConfig().withCustomPhaseCommands(new Redealing(number)));
        }
        phases.add(search());
        return phases;
    }

    /** Step counting hill climbing (Bykov and Petrovic 2016) over chains; the next search begins with the best of what was found. */
    private static LocalSearchPhaseConfig search() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(ChainMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withStepCountingHillClimbingSize(LEVEL_FOR))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static TerminationConfig ends(Matching matching, Limits limits) {
        return new TerminationConfig()
                .withSpentLimit(limits.spent())
                .withUnimprovedSpentLimit(limits.unimproved())
                .withMoveCountLimit(limits.moves())
                .withBestScoreLimit(noBetter(matching).toString());
    }

    /** A score that no matching can pass. */
    private static HardMediumSoftScore noBetter(Matching matching) {
        long hopeless = matching.getPairings().stream()
                .filter(one -> matching.prices().nearest(one.getIndex()).length == 0)
                .count();
        return HardMediumSoftScore.of(
                0, -hopeless, -(long) Math.ceil(matching.prices().bound() - 1e-6));
    }
}
