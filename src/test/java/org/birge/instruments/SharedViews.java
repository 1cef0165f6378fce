package org.birge.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.birge.instruments.InventedSchool.Somebody;
import org.birge.instruments.SharedGroups.Sharing;

/**
 * All that is shown of one area of several small schools: what each shows itself, what was counted for a method union over them, and the diagnosis
 * they share. One unknown for each person: their answer of this year. Schools of fewer than twenty have no effects and no leaders' views.
 */
final class SharedViews {

    private static final int SMALLEST = 5;
    private static final String POOLED = "pooled:union:0";

    final List<Sharing> people = new ArrayList<>();
    final List<double[]> rows = new ArrayList<>();
    final List<String> together;

    /** Schools of these sizes, drawn by a seed; sometimes one of them stands aside, and sometimes a union of theirs was counted before. */
    SharedViews(int[] sizes, long seed) {
        Random random = new Random(seed);
        boolean union = random.nextBoolean();
        boolean aside = random.nextInt(3) == 0;
        Map<Long, Set<String>> shown = new HashMap<>();
        Set<Long> inside = new HashSet<>();
        for (int school = 0; school < sizes.length; school++) {
            long campaign = school;
            List<List<String>> answered = InventedSchool.of(sizes[school], seed * 31 + school).stream()
                    .filter(Somebody::inCampaign)
                    .map(Somebody::groups)
                    .toList();
            shown.put(campaign, new TreeSet<>(ShownGroups.of(answered, SMALLEST)));
            answered.forEach(
                    groups -> people.add(new Sharing(campaign, pooled(groups, union && random.nextInt(3) == 0))));
            if (!aside || school > 0) {
                inside.add(campaign);
            }
        }
        List<Long> schools = List.copyOf(shown.keySet());
        for (long school : schools) {
            shown.get(school)
                    .forEach(group ->
                            row(one -> one.campaign() == school && one.groups().contains(group)));
        }
        if (tellsOfTooFew()) {
            people.replaceAll(one -> new Sharing(
                    one.campaign(),
                    one.groups().stream().filter(g -> !g.equals(POOLED)).toList()));
        } else {
            row(one -> one.groups().contains(POOLED));
        }
        together = SharedGroups.of(people, shown, inside, SMALLEST);
        together.forEach(group ->
                row(one -> inside.contains(one.campaign()) && one.groups().contains(group)));
    }

    RowSpace known() {
        return new RowSpace(rows.isEmpty() ? List.of(new double[people.size()]) : rows);
    }

    /** The union itself is counted only where it tells nothing beside the schools' own figures. */
    private boolean tellsOfTooFew() {
        List<double[]> with = new ArrayList<>(rows);
        with.add(values(one -> one.groups().contains(POOLED)));
        RowSpace known = new RowSpace(with);
        for (int a = 0; a < people.size(); a++) {
            for (int b = a; b < people.size(); b++) {
                for (int c = b; c < people.size(); c++) {
                    for (int d = c; d < people.size(); d++) {
                        if (known.tellsOf(IntStream.of(a, b, c, d).distinct().toArray())) {
                            return true;
                        }
                    }
                }
            }
        }
        return people.stream().filter(one -> one.groups().contains(POOLED)).count() < SMALLEST;
    }

    private void row(Predicate<Sharing> of) {
        rows.add(values(of));
    }

    private double[] values(Predicate<Sharing> of) {
        double[] row = new double[people.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = of.test(people.get(i)) ? 1 : 0;
        }
        return row;
    }

    private static List<String> pooled(List<String> groups, boolean in) {
        if (!in) {
            return groups;
        }
        List<String> more = new ArrayList<>(groups);
        more.add(POOLED);
        return more;
    }
}
