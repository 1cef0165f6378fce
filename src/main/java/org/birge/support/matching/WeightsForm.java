package org.birge.support.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form in which the head of a centre weighs the wishes of a kind of proposal, as it was typed; what was not stays as it counts now. */
public record WeightsForm<W extends Enum<W> & Wish>(Weights<W> now, Map<String, String> typed, Problems problems) {

    /** A wish with what stands in its field. */
    public record Line(String code, int usual, String text) {}

    public static <W extends Enum<W> & Wish> WeightsForm<W> of(Weights<W> now) {
        return of(now, Map.of());
    }

    public static <W extends Enum<W> & Wish> WeightsForm<W> of(Weights<W> now, Map<String, String> typed) {
        return new WeightsForm<>(now, typed, Problems.none());
    }

    public List<Line> lines() {
        return Arrays.stream(now.wishes().getEnumConstants())
                .map(wish -> new Line(wish.code(), wish.usual(), text(wish)))
                .toList();
    }

    /** What is decided; null when something is wrong, told at the fields. */
    public @Nullable Weights<W> read() {
        Map<W, Integer> of = new EnumMap<>(now.wishes());
        for (W wish : now.wishes().getEnumConstants()) {
            String text = text(wish);
            if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= Weights.MOST) {
                of.put(wish, Integer.valueOf(text));
            } else {
                problems.add(wish.code(), "matching.refusal.weight", Weights.MOST);
            }
        }
        return problems.isEmpty() ? new Weights<>(now.wishes(), of) : null;
    }

    private String text(W wish) {
        return typed.getOrDefault(wish.code(), Integer.toString(now.of(wish))).strip();
    }
}
