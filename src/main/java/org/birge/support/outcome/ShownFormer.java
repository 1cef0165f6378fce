package org.birge.support.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of former young teachers may be shown: none of fewer than {@value #SMALLEST} people, and none whose difference with a group of another
 * table is that small (cycle.md, small groups). What is too small is put together under "others"; if that is too small too, the next smallest joins.
 */
final class ShownFormer {

    static final int SMALLEST = 5;

    /** @param key null for the others together */
    record Group(@Nullable String key, Set<Former> members) {

        int people() {
            return members.stream().mapToInt(Former::people).sum();
        }

        Former sum() {
            return Former.sum(List.copyOf(members));
        }
    }

    private ShownFormer() {}

    /** The groups of one table, the greatest first, the others last; none where all together are too few. */
    static List<Group> by(By asked, List<Former> all) {
        List<Group> before = new ArrayList<>();
        for (By by : By.values()) {
            List<Group> groups = groups(by, all, before);
            if (by == asked) {
                return groups;
            }
            before.addAll(groups);
        }
        return List.of();
    }

    private static List<Group> groups(By by, List<Former> all, List<Group> before) {
        Map<String, Set<Former>> found = new LinkedHashMap<>();
        all.forEach(one ->
                found.computeIfAbsent(by.key(one), key -> new HashSet<>()).add(one));
        List<Group> shown = new ArrayList<>(found.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Group::people).reversed())
                .toList());
        Group others = new Group(null, new HashSet<>());
        while (!shown.isEmpty() && tells(shown, others, before)) {
            others.members().addAll(shown.removeLast().members());
        }
        if (others.people() >= SMALLEST) {
            shown.add(others);
        }
        return shown;
    }

    private static boolean tells(List<Group> shown, Group others, List<Group> before) {
        int hidden = others.people();
        return shown.getLast().people() < SMALLEST
                || hidden > 0 && hidden < SMALLEST
                || shown.stream().anyMatch(one -> nests(one, before))
                || nests(others, before);
    }

    private static boolean nests(Group one, List<Group> before) {
        return !one.members().isEmpty() && before.stream().anyMatch(other -> nests(one, other) || nests(other, one));
    }

    /** Whether one lies within the other and leaves too few outside. */
    private static boolean nests(Group inner, Group outer) {
        int left = outer.people() - inner.people();
        return left > 0 && left < SMALLEST && outer.members().containsAll(inner.members());
    }
}
