package org.birge.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sums of one questionnaire that may be shown, and how those of newcomers are added to them. Of both the sums stand apart as well, so a group
 * is put together only where each part of it may be shown by itself: taking one total from the other tells of five newcomers or of none.
 *
 * @param known codes of all groups that were asked, shown or not
 * @param sums of the groups that are shown
 */
record GroupSums(Set<String> known, List<GroupSum> sums) {

    /** @param without groups that stand as before, since their newcomers are too few to be added */
    record Joined(List<GroupSum> sums, Set<String> without) {}

    private record Cell(String group, String area) {}

    /** Each group with its newcomers, or as it was where those may not be shown. */
    Joined with(GroupSums newcomers) {
        Map<Cell, GroupSum> more = newcomers.byCell();
        Set<String> without = new LinkedHashSet<>();
        sums.stream()
                .filter(sum -> newcomers.known.contains(sum.group()) && !more.containsKey(cell(sum)))
                .forEach(sum -> without.add(sum.group()));
        List<GroupSum> joined = sums.stream()
                .map(sum -> {
                    GroupSum added = without.contains(sum.group()) ? null : more.get(cell(sum));
                    return added == null ? sum : sum.plus(added);
                })
                .toList();
        return new Joined(joined, without);
    }

    /** Several rounds of newcomers as one; a group that one of them may not show is not shown. */
    static GroupSums together(List<GroupSums> rounds) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        Map<Cell, GroupSum> all = new LinkedHashMap<>();
        for (GroupSums round : rounds) {
            known.addAll(round.known);
            Map<Cell, GroupSum> shown = round.byCell();
            shown.forEach((cell, sum) -> all.merge(cell, sum, GroupSum::plus));
            Set<String> groups = new LinkedHashSet<>(round.known);
            shown.keySet().forEach(cell -> groups.remove(cell.group()));
            hidden.addAll(groups);
        }
        List<GroupSum> sums = new ArrayList<>(all.values());
        sums.removeIf(sum -> hidden.contains(sum.group()));
        return new GroupSums(known, sums);
    }

    /** People whose answers are in the sums of everybody; 0 where these may not be shown. */
    int people() {
        return sums.stream()
                .filter(sum -> sum.group().equals("all"))
                .mapToInt(GroupSum::people)
                .max()
                .orElse(0);
    }

    private Map<Cell, GroupSum> byCell() {
        Map<Cell, GroupSum> cells = new LinkedHashMap<>();
        sums.forEach(sum -> cells.put(cell(sum), sum));
        return cells;
    }

    private static Cell cell(GroupSum sum) {
        return new Cell(sum.group(), sum.area());
    }
}
