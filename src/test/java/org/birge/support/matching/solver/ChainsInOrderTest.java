package org.birge.support.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionOrder;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chains in their own order: the same each time, and no matching gets worse by them (issue 4)")
class ChainsInOrderTest {

    @Test
    void theyMendWhatTheFirstPairsLeave() {
        HardMediumSoftScore found = solved();
        assertThat(found).isEqualTo(solved());
        assertThat(found.isFeasible()).isTrue();
        assertThat(found.mediumScore()).isZero();
        assertThat(found.softScore()).isEqualTo(-24);
    }

    @Test
    void anEmptyMatchingHasNone() {
        Matching empty = Matching.of(List.of(new Places(0, 1, new int[0])), new int[0][0], null);
        assertThat(SolverFactory.<Matching>create(config())
                        .buildSolver()
                        .solve(empty)
                        .chosen())
                .isEmpty();
    }

    private static HardMediumSoftScore solved() {
        List<Places> places = List.of(new Places(0, 10, new int[0]), new Places(1, 10, new int[0]));
        int[][] costs = {{1, 9}, {2, 12}, {8, 10}, {9, 11}};
        int[][] loads = {{5, 5}, {5, 5}, {6, 4}, {6, 4}};
        return SolverFactory.<Matching>create(config())
                .buildSolver()
                .solve(Matching.of(places, costs, loads))
                .score();
    }

    private static SolverConfig config() {
        return new SolverConfig()
                .withRandomSeed(7L)
                .withSolutionClass(Matching.class)
                .withEntityClasses(Pairing.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(MatchingConstraints.class))
                .withPhaseList(List.of(
                        new CustomPhaseConfig().withCustomPhaseCommands(new FirstPairs()),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new MoveIteratorFactoryConfig()
                                        .withMoveIteratorFactoryClass(ChainMoves.class)
                                        .withSelectionOrder(SelectionOrder.ORIGINAL))
                                .withAcceptorConfig(
                                        new LocalSearchAcceptorConfig().withStepCountingHillClimbingSize(20))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withTerminationConfig(new TerminationConfig().withStepCountLimit(200))));
    }
}
