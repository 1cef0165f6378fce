package org.birge.instruments;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether somebody who knows the sums of some groups and who is in them could reckon out something about too few people. What can be reckoned
 * are the linear combinations of the groups; one that concerns only a few people is the danger. People in the same groups form an atom and
 * cannot be told apart. P projects on the combinations, so one concerns the atoms S alone exactly when I − P within S is singular.
 */
final class Disclosure {

    private static final double NOTHING = 1e-7;

    /** Sets looked at before the search is given up; what could not be shown to be safe within it counts as telling. */
    private static final int MOST_LOOKS = 100_000;

    private final double[][] projection;
    private final int[] weights;
    private final Integer[] byLeverage;
    private final int limit;
    private int looks;

    private Disclosure(double[][] projection, int[] weights, int limit) {
        this.projection = projection;
        this.weights = weights;
        this.limit = limit;
        this.byLeverage = IntStream.range(0, weights.length)
                .filter(atom -> weights[atom] <= limit)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer atom) -> projection[atom][atom])
                        .reversed())
                .toArray(Integer[]::new);
    }

    /**
     * @param people the groups of each person
     * @param shown the groups whose sums are known
     */
    static boolean tellsOfFewerThan(int smallest, List<List<String>> people, List<String> shown) {
        Map<List<Boolean>, Integer> atoms = new HashMap<>();
        for (List<String> groups : people) {
            atoms.merge(shown.stream().map(groups::contains).toList(), 1, Integer::sum);
        }
        List<Map.Entry<List<Boolean>, Integer>> all = List.copyOf(atoms.entrySet());
        int[] weights = all.stream().mapToInt(Map.Entry::getValue).toArray();
        double[][] basis = new double[shown.size()][weights.length];
        int rank = 0;
        for (int group = 0; group < shown.size(); group++) {
            double[] row = basis[rank];
            for (int atom = 0; atom < weights.length; atom++) {
                row[atom] = all.get(atom).getKey().get(group) ? Math.sqrt(weights[atom]) : 0;
            }
            rank += orthonormal(basis, rank) ? 1 : 0;
        }
        double[][] projection = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                for (int k = 0; k < rank; k++) {
                    projection[i][j] += basis[k][i] * basis[k][j];
                }
            }
        }
        Disclosure disclosure = new Disclosure(projection, weights, smallest - 1);
        return disclosure.search(0, new int[smallest], 0, 0, 0);
    }

    /** Takes from the row at this place what the rows above it say already; false when nothing is left. */
    private static boolean orthonormal(double[][] basis, int at) {
        double[] row = basis[at];
        for (int twice = 0; twice < 2; twice++) {
            for (int k = 0; k < at; k++) {
                double part = dot(row, basis[k]);
                for (int i = 0; i < row.length; i++) {
                    row[i] -= part * basis[k][i];
                }
            }
        }
        double length = Math.sqrt(dot(row, row));
        for (int i = 0; i < row.length && length > NOTHING; i++) {
            row[i] /= length;
        }
        return length > NOTHING;
    }

    /** Tries all sets of atoms of few people, those that the sums say most about first; a set whose leverages add up to less than one is safe. */
    private boolean search(int from, int[] chosen, int size, int people, double leverage) {
        if (++looks > MOST_LOOKS || size > 0 && leverage > 1 - NOTHING && singular(chosen, size)) {
            return true;
        }
        for (int next = from; next < byLeverage.length; next++) {
            int atom = byLeverage[next];
            double own = projection[atom][atom];
            if (leverage + own * (limit - people) < 1 - NOTHING) {
                return false;
            }
            if (people + weights[atom] <= limit) {
                chosen[size] = atom;
                if (search(next + 1, chosen, size + 1, people + weights[atom], leverage + own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean singular(int[] chosen, int size) {
        double[][] rest = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rest[i][j] = (i == j ? 1 : 0) - projection[chosen[i]][chosen[j]];
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            if (Math.abs(rest[pivot][pivot]) < NOTHING) {
                return true;
            }
            for (int i = pivot + 1; i < size; i++) {
                double factor = rest[i][pivot] / rest[pivot][pivot];
                for (int j = pivot; j < size; j++) {
                    rest[i][j] -= factor * rest[pivot][j];
                }
            }
        }
        return false;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
