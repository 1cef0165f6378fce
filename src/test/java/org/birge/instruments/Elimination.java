package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.birge.instruments.ShownEffects.Compared;
import org.birge.instruments.ShownEffects.Diagnosis;

/** What somebody who knows all figures and effects can reckon: the two answers of each person are the unknowns. */
final class Elimination {

    private Elimination() {}

    /** Whether, because of the effects, something is known about these people alone: their two answers as unknowns, by elimination. */
    static boolean tells(Diagnosis before, Diagnosis after, List<Compared> shown, Set<Long> few) {
        if (shown.isEmpty()) {
            return false;
        }
        List<double[]> figures = new ArrayList<>();
        List<Long> people = new ArrayList<>(new TreeSet<>(before.people().keySet()));
        after.people().keySet().stream().filter(one -> !people.contains(one)).forEach(people::add);
        before.shown().forEach(group -> figures.add(row(people, before, group, 0)));
        after.shown().forEach(group -> figures.add(row(people, after, group, 1)));
        int onlyFigures = rank(figures, people, Set.of()) - rank(figures, people, few);
        shown.forEach(one -> {
            figures.add(change(people, one.reached()));
            figures.add(change(people, one.others()));
        });
        return rank(figures, people, Set.of()) - rank(figures, people, few) > onlyFigures;
    }

    private static double[] row(List<Long> people, Diagnosis diagnosis, String group, int time) {
        double[] row = new double[2 * people.size()];
        for (int i = 0; i < people.size(); i++) {
            List<String> in = diagnosis.people().get(people.get(i));
            row[2 * i + time] = in != null && in.contains(group) ? 1 : 0;
        }
        return row;
    }

    private static double[] change(List<Long> people, Set<Long> of) {
        double[] row = new double[2 * people.size()];
        for (int i = 0; i < people.size(); i++) {
            if (of.contains(people.get(i))) {
                row[2 * i] = -1;
                row[2 * i + 1] = 1;
            }
        }
        return row;
    }

    private static int rank(List<double[]> all, List<Long> people, Set<Long> without) {
        List<double[]> rows = new ArrayList<>();
        for (double[] one : all) {
            double[] row = one.clone();
            for (int i = 0; i < people.size(); i++) {
                if (without.contains(people.get(i))) {
                    row[2 * i] = 0;
                    row[2 * i + 1] = 0;
                }
            }
            for (double[] other : rows) {
                int pivot = pivot(other);
                double factor = row[pivot] / other[pivot];
                for (int i = 0; i < row.length && factor != 0; i++) {
                    row[i] -= factor * other[i];
                }
            }
            if (pivot(row) >= 0) {
                rows.add(row);
            }
        }
        return rows.size();
    }

    private static int pivot(double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > 1e-9) {
                return i;
            }
        }
        return -1;
    }
}
