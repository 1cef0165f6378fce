package org.birge.instruments;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.instruments.GroupResults.Group;

/** The groups of newcomers, and the forms of development they wish for. */
final class NewcomerGroups {

    private NewcomerGroups() {}

    /** Groups of several rounds, shown where their sums together are. */
    static List<Group> together(List<Group> all, GroupSums sums) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Group one : all) {
            boolean shown = sums.sums().stream().anyMatch(sum -> sum.group().equals(one.code()));
            Group known = groups.get(one.code());
            Map<String, Integer> forms = known == null ? one.forms() : sum(known.forms(), one.forms());
            groups.put(one.code(), new Group(one.code(), one.label(), shown, shown ? forms : Map.of()));
        }
        return List.copyOf(groups.values());
    }

    /** The groups of the year, with the forms that their newcomers wish for added where these may be shown. */
    static List<Group> added(List<Group> groups, List<Group> newcomers, Set<String> without) {
        Map<String, Group> more = newcomers.stream().collect(Collectors.toMap(Group::code, Function.identity()));
        return groups.stream()
                .map(one -> {
                    Group added = more.get(one.code());
                    return added == null || without.contains(one.code()) || !one.shown()
                            ? one
                            : new Group(one.code(), one.label(), true, sum(one.forms(), added.forms()));
                })
                .toList();
    }

    private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> sum = new HashMap<>(one);
        other.forEach((form, people) -> sum.merge(form, people, Integer::sum));
        return sum;
    }
}
