package org.birge.support.assignment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How much each wish counts: the centre's to decide, from 0 (not at all) to {@link #MOST}. */
public record AssignmentWeights(Map<AssignmentWish, Integer> of) {

    public static final int MOST = 10;

    public AssignmentWeights {
        Map<AssignmentWish, Integer> all = new EnumMap<>(AssignmentWish.class);
        for (AssignmentWish wish : AssignmentWish.values()) {
            all.put(wish, Math.clamp(of.getOrDefault(wish, wish.usual()), 0, MOST));
        }
        of = Collections.unmodifiableMap(all);
    }

    public static AssignmentWeights usual() {
        return new AssignmentWeights(Map.of());
    }

    /** By the names of the wishes, as they are kept. */
    static AssignmentWeights named(Map<String, Integer> weights) {
        Map<AssignmentWish, Integer> of = new EnumMap<>(AssignmentWish.class);
        weights.forEach((wish, weight) -> of.put(AssignmentWish.valueOf(wish), weight));
        return new AssignmentWeights(of);
    }

    /** The same, to be kept. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        of.forEach((wish, weight) -> named.put(wish.name(), weight));
        return named;
    }

    public int of(AssignmentWish wish) {
        return of.getOrDefault(wish, wish.usual());
    }

    int weighed(AssignmentWish wish, PossibleAssignment pair) {
        return of(wish) * wish.cost(pair);
    }

    /** What an assignment costs, whatever else they carry. */
    int cost(PossibleAssignment pair) {
        int sum = of(AssignmentWish.PROMISE) * AssignmentWish.urgency(pair);
        for (AssignmentWish wish : AssignmentWish.values()) {
            sum += weighed(wish, pair);
        }
        return sum;
    }

    /** What one more costs somebody who has so many. */
    int oneMore(int load, int most) {
        return of(AssignmentWish.EVEN_LOAD) * AssignmentWish.oneMore(load, most);
    }
}
