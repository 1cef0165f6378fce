package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first matching: who has most to lose by their second choice chooses first, at the prices of the places. */
final class FirstPairs implements PhaseCommand<Matching> {

    @Override
    public void changeWorkingSolution(PhaseCommandContext<Matching> context) {
        Matching matching = context.getWorkingSolution();
        Occupancy occupancy = new Occupancy(matching);
        Chain all = new Chain();
        for (Pairing pairing : byRegret(matching)) {
            int at = best(matching, occupancy, pairing);
            if (at != Occupancy.NOBODY) {
                occupancy.put(pairing.getIndex(), at);
                all.add(pairing, matching.getPlaces().get(at));
            }
        }
        context.executeAndCalculateScore(all);
    }

    private static List<Pairing> byRegret(Matching matching) {
        List<Pairing> waiting = new ArrayList<>(matching.getPairings().stream()
                .filter(one -> !one.isPinned() && one.getPlaces() == null)
                .toList());
        double[] regret = new double[matching.getPairings().size()];
        waiting.forEach(one -> regret[one.getIndex()] = regret(matching.prices(), one));
        waiting.sort(Comparator.comparingDouble((Pairing one) -> -regret[one.getIndex()])
                .thenComparingInt(Pairing::getIndex));
        return waiting;
    }

    private static double regret(Prices prices, Pairing pairing) {
        int[] nearest = prices.nearest(pairing.getIndex());
        return nearest.length < 2
                ? Double.POSITIVE_INFINITY
                : prices.reduced(pairing, nearest[1]) - prices.reduced(pairing, nearest[0]);
    }

    private static int best(Matching matching, Occupancy occupancy, Pairing pairing) {
        int best = Occupancy.NOBODY;
        double least = Double.POSITIVE_INFINITY;
        for (int at : matching.prices().nearest(pairing.getIndex())) {
            long load = pairing.loadAt(at);
            if (load > occupancy.room(at)) {
                continue;
            }
            double cost = matching.prices().reduced(pairing, at);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }
}
