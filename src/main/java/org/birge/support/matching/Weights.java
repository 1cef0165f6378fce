package org.birge.support.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How much each wish of a kind of proposal counts: the centre's to decide, from 0 (not at all) to {@link #MOST}. */
public record Weights<W extends Enum<W> & Wish>(Class<W> wishes, Map<W, Integer> of) {

    public static final int MOST = 10;

    /** Those nobody decided count as usual. */
    public Weights {
        Map<W, Integer> all = new EnumMap<>(wishes);
        for (W wish : wishes.getEnumConstants()) {
            all.put(wish, Math.clamp(of.getOrDefault(wish, wish.usual()), 0, MOST));
        }
        of = Collections.unmodifiableMap(all);
    }

    public static <W extends Enum<W> & Wish> Weights<W> usual(Class<W> wishes) {
        return new Weights<>(wishes, Map.of());
    }

    /** By the names of the wishes, as they are kept. */
    static <W extends Enum<W> & Wish> Weights<W> named(Class<W> wishes, Map<String, Integer> weights) {
        Map<W, Integer> of = new EnumMap<>(wishes);
        weights.forEach((wish, weight) -> of.put(Enum.valueOf(wishes, wish), weight));
        return new Weights<>(wishes, of);
    }

    /** The same, to be kept. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        of.forEach((wish, weight) -> named.put(wish.name(), weight));
        return named;
    }

    public int of(W wish) {
        return of.getOrDefault(wish, wish.usual());
    }

    /** All wishes together, by what each costs. */
    public int sum(ToIntFunction<W> cost) {
        int sum = 0;
        for (Map.Entry<W, Integer> one : of.entrySet()) {
            if (one.getValue() > 0) {
                sum += one.getValue() * cost.applyAsInt(one.getKey());
            }
        }
        return sum;
    }

    /** What each wish costs, by its code; those that cost nothing are left out. */
    public Map<String, Integer> points(ToIntFunction<W> cost) {
        Map<String, Integer> points = new LinkedHashMap<>();
        of.forEach((wish, weight) -> {
            int weighed = weight * cost.applyAsInt(wish);
            if (weighed > 0) {
                points.put(wish.code(), weighed);
            }
        });
        return points;
    }
}
