package org.birge.support.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Dealt out anew among a few mentors, people of differing loads cost what the cheapest of all ways costs (issue 4)")
class RedealingTest {

    private static final int MENTORS = 3;
    private static final int PEOPLE = 9;
    private static final long WITHOUT = 1_000_000;

    @Test
    void itFindsTheCheapestOfAllWays() {
        int mended = 0;
        for (int set = 0; set < 60; set++) {
            Invented invented = Invented.of(set);
            Matching first = invented.solved(new CustomPhaseConfig().withCustomPhaseCommands(new FirstPairs()));
            Matching dealt = invented.solved(
                    new CustomPhaseConfig().withCustomPhaseCommands(new FirstPairs(), new Redealing(1)));
            assertThat(dealt.score().isFeasible()).isTrue();
            assertThat(-dealt.score().mediumScore() * WITHOUT - dealt.score().softScore())
                    .as("set %d", set)
                    .isEqualTo(invented.cheapest(0, invented.rooms()));
            mended += dealt.score().compareTo(first.score()) > 0 ? 1 : 0;
        }
        assertThat(mended).isGreaterThan(5);
    }

    @Test
    void whoIsFixedStays() {
        Invented invented = Invented.of(4);
        Matching matching = invented.matching();
        matching.pin(0, 2);
        Matching dealt = solver(new CustomPhaseConfig().withCustomPhaseCommands(new FirstPairs(), new Redealing(1)))
                .solve(matching);
        assertThat(dealt.chosen()[0]).isEqualTo(2);
    }

    private static Solver<Matching> solver(CustomPhaseConfig phase) {
        return SolverFactory.<Matching>create(new SolverConfig()
                        .withSolutionClass(Matching.class)
                        .withEntityClasses(Pairing.class)
                        .withScoreDirectorFactory(
                                new ScoreDirectorFactoryConfig().withConstraintProviderClass(MatchingConstraints.class))
                        .withPhaseList(List.of(phase)))
                .buildSolver();
    }

    private record Invented(int[][] costs, int[][] loads, int[] rooms) {

        static Invented of(int seed) {
            Random random = new Random(seed);
            int[][] costs = new int[PEOPLE][MENTORS];
            int[][] loads = new int[PEOPLE][MENTORS];
            for (int i = 0; i < PEOPLE; i++) {
                for (int m = 0; m < MENTORS; m++) {
                    costs[i][m] = i > 0 && random.nextInt(12) == 0 ? Pairing.FORBIDDEN : 10 + random.nextInt(40);
                    loads[i][m] = 1 + random.nextInt(6);
                }
            }
            return new Invented(
                    costs,
                    loads,
                    IntStream.range(0, MENTORS).map(m -> 9 + random.nextInt(5)).toArray());
        }

        Matching matching() {
            return Matching.of(
                    IntStream.range(0, MENTORS)
                            .mapToObj(m -> new Places(m, rooms[m], new int[0]))
                            .toList(),
                    costs,
                    loads);
        }

        Matching solved(CustomPhaseConfig phase) {
            return solver(phase).solve(matching());
        }

        /** Tried one by one. */
        long cheapest(int person, int[] room) {
            if (person == PEOPLE) {
                return 0;
            }
            long least = WITHOUT + cheapest(person + 1, room);
            for (int m = 0; m < MENTORS; m++) {
                if (costs[person][m] != Pairing.FORBIDDEN && loads[person][m] <= room[m]) {
                    room[m] -= loads[person][m];
                    least = Math.min(least, costs[person][m] + cheapest(person + 1, room));
                    room[m] += loads[person][m];
                }
            }
            return least;
        }
    }
}
