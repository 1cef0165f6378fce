package org.birge.support.matching.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a place with each mentor is worth, by Lagrangian relaxation of the capacities (subgradient, Held and Karp's step). The prices say in
 * which order mentors suit somebody when others want them too, and give a figure below which no matching can cost.
 */
final class Prices {

    private static final long WORK = 150_000_000;
    private static final int ROUNDS = 1_500;
    private static final int PATIENCE = 20;

    private final int[][] nearest;
    private final double[] price;
    private final double bound;

    private Prices(int[][] nearest, double[] price, double bound) {
        this.nearest = nearest;
        this.price = price;
        this.bound = bound;
    }

    /** The indices of the places allowed to each one, the one that suits best first. */
    int[] nearest(int pairing) {
        return nearest[pairing];
    }

    /** What somebody would cost there, the price of the place included. */
    double reduced(Pairing pairing, int at) {
        return pairing.costAt(at) + price[at] * pairing.loadAt(at);
    }

    /** What a unit of room with a mentor is worth; 0 where there is enough. */
    double price(int at) {
        return price[at];
    }

    /** No matching that finds a mentor for everybody who may have one costs less. */
    double bound() {
        return bound;
    }

    static Prices of(Matching matching) {
        List<Pairing> pairings = matching.getPairings();
        int[][] allowed = pairings.stream().map(Prices::allowed).toArray(int[][]::new);
        long work = Arrays.stream(allowed).mapToLong(one -> one.length).sum();
        int rounds = (int) Math.clamp(work == 0 ? 0 : WORK / work, 50, ROUNDS);
        Search search = new Search(matching, allowed);
        search.run(rounds);
        for (int i = 0; i < allowed.length; i++) {
            Pairing pairing = pairings.get(i);
            allowed[i] = IntStream.of(allowed[i])
                    .boxed()
                    .sorted(Comparator.comparingDouble(at -> pairing.costAt(at) + search.best[at] * pairing.loadAt(at)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new Prices(allowed, search.best, search.bound);
    }

    /** A pinned one has but the mentor they are pinned to. */
    private static int[] allowed(Pairing pairing) {
        if (pairing.isPinned()) {
            return pairing.getPlaces() == null || pairing.forbidden()
                    ? new int[0]
                    : new int[] {pairing.getPlaces().index()};
        }
        return pairing.getAllowed().stream().mapToInt(Places::index).toArray();
    }

    private static final class Search {

        private final List<Pairing> pairings;
        private final List<Places> places;
        private final int[][] allowed;
        private final double ceiling;
        private final double[] now;
        private final long[] used;
        private double[] best;
        private double bound = Double.NEGATIVE_INFINITY;

        Search(Matching matching, int[][] allowed) {
            this.pairings = matching.getPairings();
            this.places = matching.getPlaces();
            this.allowed = allowed;
            this.now = new double[places.size()];
            this.used = new long[places.size()];
            this.best = now.clone();
            int dearest = 1;
            for (int i = 0; i < allowed.length; i++) {
                for (int at : allowed[i]) {
                    dearest = Math.max(dearest, pairings.get(i).costAt(at));
                }
            }
            this.ceiling = 10.0 * dearest;
        }

        void run(int rounds) {
            double step = 2;
            int idle = 0;
            for (int round = 0; round < rounds && step > 0.005; round++) {
                double value = relaxed();
                if (value > bound + 1e-9) {
                    bound = value;
                    best = now.clone();
                    idle = 0;
                } else if (++idle >= PATIENCE) {
                    idle = 0;
                    step /= 2;
                    System.arraycopy(best, 0, now, 0, now.length);
                    relaxed();
                }
                if (!onwards(step, value)) {
                    return;
                }
            }
        }

        /** The cost when everybody takes what suits them best at these prices. */
        private double relaxed() {
            Arrays.fill(used, 0);
            double value = 0;
            for (int i = 0; i < allowed.length; i++) {
                Pairing pairing = pairings.get(i);
                int chosen = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int at : allowed[i]) {
                    double cost = pairing.costAt(at) + now[at] * pairing.loadAt(at);
                    if (cost < least) {
                        least = cost;
                        chosen = at;
                    }
                }
                if (chosen >= 0) {
                    value += least;
                    used[chosen] += pairing.loadAt(chosen);
                }
            }
            for (Places one : places) {
                long load = wanted(one, now[one.index()]);
                value += one.even(load) - now[one.index()] * load;
                used[one.index()] -= load;
            }
            return value;
        }

        /** How much a mentor would carry at this price for a unit. */
        private static long wanted(Places one, double price) {
            if (one.even().length == 0) {
                return one.free();
            }
            int load = 0;
            while (load < one.free() && one.even(load + 1) - one.even(load) <= price) {
                load++;
            }
            return load;
        }

        private boolean onwards(double step, double value) {
            double norm = 0;
            for (int at = 0; at < now.length; at++) {
                if (used[at] > 0 || now[at] > 0) {
                    norm += (double) used[at] * used[at];
                }
            }
            if (norm == 0) {
                return false;
            }
            double target = bound + Math.max(1, Math.abs(bound) * 0.02);
            double length = step * Math.max(target - value, 0.1) / norm;
            for (int at = 0; at < now.length; at++) {
                now[at] = Math.clamp(now[at] + length * used[at], 0, ceiling);
            }
            return true;
        }
    }
}
