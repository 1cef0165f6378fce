package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be reckoned from sums that are known: their linear combinations. One of them speaks of some columns alone exactly when the
 * projection on them, within these columns, has the eigenvalue 1.
 */
final class RowSpace {

    private static final double NOTHING = 1e-7;

    private final double[][] projection;

    /** @param rows the known sums, a factor for each unknown */
    RowSpace(List<double[]> rows) {
        List<double[]> basis = new ArrayList<>();
        for (double[] given : rows) {
            double[] row = given.clone();
            for (int twice = 0; twice < 2; twice++) {
                for (double[] other : basis) {
                    double part = dot(row, other);
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= part * other[i];
                    }
                }
            }
            double length = Math.sqrt(dot(row, row));
            if (length > NOTHING) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= length;
                }
                basis.add(row);
            }
        }
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        projection = new double[columns][columns];
        for (double[] row : basis) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns && row[i] != 0; j++) {
                    projection[i][j] += row[i] * row[j];
                }
            }
        }
    }

    /** Whether something about these unknowns alone can be reckoned. */
    boolean tellsOf(int[] columns) {
        int size = columns.length;
        double[][] rest = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rest[i][j] = (i == j ? 1 : 0) - projection[columns[i]][columns[j]];
            }
        }
        boolean[] done = new boolean[size];
        for (int step = 0; step < size; step++) {
            int pivot = -1;
            for (int i = 0; i < size; i++) {
                if (!done[i] && (pivot < 0 || rest[i][i] > rest[pivot][pivot])) {
                    pivot = i;
                }
            }
            if (rest[pivot][pivot] < NOTHING) {
                return true;
            }
            done[pivot] = true;
            for (int i = 0; i < size; i++) {
                if (!done[i]) {
                    double factor = rest[i][pivot] / rest[pivot][pivot];
                    for (int j = 0; j < size; j++) {
                        rest[i][j] -= factor * rest[pivot][j];
                    }
                }
            }
        }
        return false;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
