package org.birge.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups' figures may stand beside each other (cycle, 1: small groups). A group of too few people is left out; so is the next smallest,
 * when the rest would tell of too few: by taking it from the whole, from another group, or from any sum of groups.
 */
final class ShownGroups {

    /** The kinds that matter most come first, since what is shown already limits what may follow. */
    private static final List<String> KINDS = List.of("all", "union", "stage", "experience", "young", "form");

    private ShownGroups() {}

    /**
     * @param people the groups of each person who answered
     * @param smallest the least number of people a figure may be about
     */
    static List<String> of(List<List<String>> people, int smallest) {
        return beside(Set.of(), people, smallest);
    }

    /**
     * The same beside groups that are shown already, and stay shown.
     *
     * @param known groups of other tables; they are not among those returned
     */
    static List<String> beside(Set<String> known, List<List<String>> people, int smallest) {
        Map<String, Integer> sizes = new HashMap<>();
        people.forEach(groups -> groups.forEach(group -> sizes.merge(group, 1, Integer::sum)));
        List<String> candidates = sizes.keySet().stream()
                .filter(group -> sizes.getOrDefault(group, 0) >= smallest && !known.contains(group))
                .sorted(Comparator.<String>comparingInt(group -> KINDS.indexOf(kind(group)))
                        .thenComparing(sizes::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> shown = new ArrayList<>(known);
        for (String candidate : candidates) {
            shown.add(candidate);
            if (Disclosure.tellsOfFewerThan(smallest, people, shown)) {
                shown.removeLast();
            }
        }
        return shown.subList(known.size(), shown.size());
    }

    static String kind(String group) {
        int end = group.indexOf(':');
        return end < 0 ? group : group.substring(0, end);
    }
}
