package org.birge.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * In which groups the leaders' views of an area may count, and in which the sources may stand apart (cycle, 1). With them not only sums over
 * groups are known but also sums over those in a group of whom a leader spoke: taking the self-answers from the index leaves 0.4 × (leader −
 * self) of these; where the leaders' views stand alone, their self-answers can be reckoned out too, and so those of the rest.
 */
final class SourceGroups {

    private static final String SPOKEN_OF = "^";

    /** @param both by area, the groups whose index counts both; apart those that show the leaders' views alone */
    record Sources(Map<String, List<String>> both, Map<String, List<String>> apart) {}

    private SourceGroups() {}

    /** @param shown the groups whose figures stand together already */
    static Sources of(List<Respondents.Answered> people, List<String> shown, int smallest) {
        Map<String, List<String>> both = new LinkedHashMap<>();
        Map<String, List<String>> apart = new LinkedHashMap<>();
        Map<List<Boolean>, String> seen = new HashMap<>();
        TreeSet<String> areas = new TreeSet<>();
        people.forEach(one -> areas.addAll(one.viewed()));
        for (String area : areas) {
            List<Boolean> spokenOf =
                    people.stream().map(one -> one.viewed().contains(area)).toList();
            String alike = seen.putIfAbsent(spokenOf, area);
            both.put(area, alike == null ? both(people, shown, area, smallest) : both.getOrDefault(alike, List.of()));
            apart.put(
                    area,
                    alike == null
                            ? apart(people, shown, both.getOrDefault(area, List.of()), area, smallest)
                            : apart.getOrDefault(alike, List.of()));
            if (spokenOf.contains(false)) {
                // Leaders and head read the single views, so whatever mixes them with own answers tells of those nobody
                // spoke of.
                both.put(area, apart.getOrDefault(area, List.of()));
            }
        }
        return new Sources(both, apart);
    }

    private static List<String> both(List<Respondents.Answered> people, List<String> shown, String area, int smallest) {
        return ShownGroups.of(
                people.stream()
                        .filter(one -> one.viewed().contains(area))
                        .map(one ->
                                one.groups().stream().filter(shown::contains).toList())
                        .toList(),
                smallest);
    }

    /** All, where a leader spoke of everybody; else the whole staff at most, when the rest are enough. */
    private static List<String> apart(
            List<Respondents.Answered> people, List<String> shown, List<String> both, String area, int smallest) {
        if (people.stream().allMatch(one -> one.viewed().contains(area))) {
            return both;
        }
        if (!both.contains("all")) {
            return List.of();
        }
        List<List<String>> groups = people.stream()
                .map(one -> {
                    List<String> known = new ArrayList<>(one.groups());
                    if (one.viewed().contains(area)) {
                        both.forEach(group -> known.add(group + SPOKEN_OF));
                    }
                    return known;
                })
                .toList();
        List<String> known = new ArrayList<>(shown);
        known.add("all" + SPOKEN_OF);
        return Disclosure.tellsOfFewerThan(smallest, groups, known) ? List.of() : List.of("all");
    }
}
