package org.birge.support.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who goes to whom, beside the answer of trying everything (issue 4)")
class MatchingSolverTest {

    private static final MatchingSolver.Limits MOVES = new MatchingSolver.Limits(Duration.ofMinutes(5), null, 20_000L);

    private final Random random = new Random(4);

    @Test
    void whereEverybodyCountsOneTheCheapestIsFound() {
        for (int round = 0; round < 12; round++) {
            List<Places> places = List.of(
                    new Places(0, 2, new int[] {0, 3, 30}),
                    new Places(1, 3, new int[] {0, 0, 10, 40}),
                    new Places(2, 1, new int[0]));
            int[][] costs = costs(6, 3, 5);
            Matching matching = Matching.of(places, costs, null);
            HardMediumSoftScore found = solved(matching).score();
            assertThat(found).isEqualTo(everythingTried(places, costs, null, -1));
        }
    }

    @Test
    void whereLoadsDifferTheCheapestIsFound() {
        for (int round = 0; round < 4; round++) {
            List<Places> places = List.of(
                    new Places(0, 20, new int[0]), new Places(1, 22, new int[0]), new Places(2, 16, new int[0]));
            int[][] costs = costs(7, 3, 0);
            int[][] loads = costs(7, 3, 0);
            for (int[] row : loads) {
                for (int at = 0; at < row.length; at++) {
                    row[at] = 4 + row[at] / 10;
                }
            }
            HardMediumSoftScore found =
                    solved(Matching.of(places, costs, loads)).score();
            assertThat(found).isEqualTo(everythingTried(places, costs, loads, -1));
        }
    }

    @Test
    void whatIsPinnedStaysAndTheRestArrangesItself() {
        List<Places> places = List.of(new Places(0, 1, new int[0]), new Places(1, 2, new int[0]));
        int[][] costs = {{10, 90}, {20, 80}, {30, 70}};
        Matching matching = Matching.of(places, costs, null);
        matching.pin(2, 0);
        Matching solved = solved(matching);
        assertThat(solved.chosen()).containsExactly(1, 1, 0);
        assertThat(solved.score()).isEqualTo(HardMediumSoftScore.of(0, 0, -200));
    }

    @Test
    void whomARuleForbidsNobodyGets() {
        List<Places> places = List.of(new Places(0, 5, new int[0]));
        int[][] costs = {{Pairing.FORBIDDEN}, {7}};
        Matching solved = solved(Matching.of(places, costs, null));
        assertThat(solved.chosen()).containsExactly(-1, 0);
        assertThat(solved.score()).isEqualTo(HardMediumSoftScore.of(0, -1, -7));
    }

    @Test
    void asFewAsPossibleStayWithoutBeforeItBecomesCheap() {
        List<Places> places = List.of(new Places(0, 1, new int[0]), new Places(1, 1, new int[0]));
        int[][] costs = {{1, 1_000}, {1, Pairing.FORBIDDEN}};
        Matching solved = solved(Matching.of(places, costs, null));
        assertThat(solved.chosen()).containsExactly(1, 0);
    }

    @Test
    void whoStopsTheSearchGetsTheBestFoundUntilThen() {
        List<Places> places = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            places.add(new Places(at, 40, new int[0]));
        }
        int[][] costs = costs(60, 8, 0);
        int[][] loads = costs(60, 8, 0);
        for (int[] row : loads) {
            for (int at = 0; at < row.length; at++) {
                row[at] = 4 + row[at] / 20;
            }
        }
        MatchingSolver solver = new MatchingSolver(
                Matching.of(places, costs, loads), new MatchingSolver.Limits(Duration.ofMinutes(5), null, null));
        List<MatchingSolver.Progress> found = new ArrayList<>();
        Matching solved = solver.solve(progress -> {
            if (progress.without() < 60) {
                found.add(progress);
                solver.stop();
            }
        });
        assertThat(found).singleElement().satisfies(one -> assertThat(solved.score())
                .isEqualTo(HardMediumSoftScore.of(0, -one.without(), -one.cost())));
    }

    @Test
    void anEmptyAreaHasAnEmptyMatching() {
        assertThat(solved(Matching.of(List.of(), new int[0][0], null)).chosen()).isEmpty();
        assertThat(solved(Matching.of(List.of(), new int[2][0], null)).chosen()).containsExactly(-1, -1);
    }

    private static Matching solved(Matching matching) {
        return new MatchingSolver(matching, MOVES).solve(progress -> {});
    }

    /** Some of the pairs are forbidden. */
    private int[][] costs(int many, int places, int forbidden) {
        int[][] costs = new int[many][places];
        for (int[] row : costs) {
            for (int at = 0; at < places; at++) {
                row[at] = random.nextInt(18) < forbidden ? Pairing.FORBIDDEN : random.nextInt(100);
            }
        }
        return costs;
    }

    private static HardMediumSoftScore everythingTried(
            List<Places> places, int[][] costs, int @Nullable [][] loads, int nobody) {
        HardMediumSoftScore best = HardMediumSoftScore.of(0, -costs.length - 1, 0);
        int ways = (int) Math.pow(places.size() + 1.0, costs.length);
        for (int way = 0; way < ways; way++) {
            List<Integer> chosen = new ArrayList<>();
            for (int rest = way, i = 0; i < costs.length; i++, rest /= places.size() + 1) {
                chosen.add(rest % (places.size() + 1) + nobody);
            }
            HardMediumSoftScore score = score(places, costs, loads, chosen);
            if (score != null && score.compareTo(best) > 0) {
                best = score;
            }
        }
        return best;
    }

    /** Null where somebody carries too much or a rule is broken. */
    private static @Nullable HardMediumSoftScore score(
            List<Places> places, int[][] costs, int @Nullable [][] loads, List<Integer> chosen) {
        long[] load = new long[places.size()];
        long without = 0;
        long cost = 0;
        for (int i = 0; i < chosen.size(); i++) {
            int at = chosen.get(i);
            if (at < 0) {
                without++;
                continue;
            }
            if (costs[i][at] == Pairing.FORBIDDEN) {
                return null;
            }
            cost += costs[i][at];
            load[at] += loads == null ? 1 : loads[i][at];
        }
        for (Places one : places) {
            if (load[one.index()] > one.free()) {
                return null;
            }
            cost += one.even(load[one.index()]);
        }
        return HardMediumSoftScore.of(0, -without, -cost);
    }
}
