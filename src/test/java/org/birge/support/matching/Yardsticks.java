package org.birge.support.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.Pairing;
import org.birge.support.matching.solver.Places;

/** What a matching is measured by: what everybody taking the cheapest that is left makes, and below what nothing can come (OR-Tools). */
final class Yardsticks {

    /** Being without a mentor is worse than any chain of dearer pairs. */
    private static final long WITHOUT = 100_000_000;

    /** How many are without a mentor, and what the others cost. */
    record Cost(long without, long cost) {

        /** One without a mentor weighs as much as a pair that fulfils no wish at all. */
        long weighed(long worst) {
            return cost + without * worst;
        }
    }

    private final Matching matching;
    private final int[][] costs;

    Yardsticks(Matching matching, int[][] costs) {
        this.matching = matching;
        this.costs = costs;
    }

    /** One after the other, each takes the cheapest mentor who still has a place. */
    Cost greedy() {
        int[] load = new int[matching.getPlaces().size()];
        long sum = 0;
        long without = 0;
        for (int[] row : costs) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (Places places : matching.getPlaces()) {
                int at = places.index();
                long cost = row[at] + places.even(load[at] + 1) - places.even(load[at]);
                if (row[at] != Pairing.FORBIDDEN && load[at] < places.free() && cost < least) {
                    least = cost;
                    best = at;
                }
            }
            if (best < 0) {
                without++;
            } else {
                load[best]++;
                sum += least;
            }
        }
        return new Cost(without, sum);
    }

    /** The cheapest flow of everybody through the mentors' places, each next place as dear as it makes the load uneven. */
    Cost bound() {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        int teachers = costs.length;
        int end = teachers + matching.getPlaces().size();
        for (int i = 0; i < teachers; i++) {
            flow.setNodeSupply(i, 1);
            flow.addArcWithCapacityAndUnitCost(i, end, 1, WITHOUT);
            for (int at = 0; at < costs[i].length; at++) {
                if (costs[i][at] != Pairing.FORBIDDEN) {
                    flow.addArcWithCapacityAndUnitCost(i, teachers + at, 1, costs[i][at]);
                }
            }
        }
        for (Places places : matching.getPlaces()) {
            for (int load = 0; load < places.free(); load++) {
                flow.addArcWithCapacityAndUnitCost(
                        teachers + places.index(), end, 1, places.even(load + 1) - places.even(load));
            }
        }
        flow.setNodeSupply(end, -teachers);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("no flow: " + status);
        }
        return new Cost(flow.getOptimalCost() / WITHOUT, flow.getOptimalCost() % WITHOUT);
    }
}
