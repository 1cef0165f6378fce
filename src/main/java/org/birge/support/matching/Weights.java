package org.birge.support.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How much each wish counts: the centre's to decide, from 0 (not at all) to {@link #MOST}. */
public record Weights(Map<PairWish, Integer> of) {

    public static final int MOST = 10;

    public Weights {
        Map<PairWish, Integer> all = new EnumMap<>(PairWish.class);
        for (PairWish wish : PairWish.values()) {
            all.put(wish, Math.clamp(of.getOrDefault(wish, wish.usual()), 0, MOST));
        }
        of = Collections.unmodifiableMap(all);
    }

    /** By the names of the wishes, as they are kept. */
    static Weights named(Map<String, Integer> weights) {
        Map<PairWish, Integer> of = new EnumMap<>(PairWish.class);
        weights.forEach((wish, weight) -> of.put(PairWish.valueOf(wish), weight));
        return new Weights(of);
    }

    /** The same, to be kept. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        of.forEach((wish, weight) -> named.put(wish.name(), weight));
        return named;
    }

    public static Weights usual() {
        return new Weights(Map.of());
    }

    public int of(PairWish wish) {
        return of.getOrDefault(wish, wish.usual());
    }

    /** What a pair costs, whatever else the mentor carries; at most some thousands. */
    int cost(PossiblePair pair) {
        int cost = 0;
        for (PairWish wish : PairWish.values()) {
            int weight = of(wish);
            if (weight > 0) {
                cost += weight * wish.cost(pair);
            }
        }
        return cost;
    }

    /** What each further load costs somebody with so many places, beyond what they have; by the load from 0 to all that is free. */
    int[] even(int taken, int capacity) {
        int free = Math.max(0, capacity - taken);
        int[] even = new int[free + 1];
        for (int more = 0; more < free; more++) {
            even[more + 1] = even[more] + of(PairWish.EVEN_LOAD) * PairWish.oneMore(taken + more, capacity);
        }
        return even;
    }
}
