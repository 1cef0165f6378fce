package org.birge.shared;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table are not shown, where each line and each column adds up to something known: those that tell of 1 to 4 people, and as many
 * others as it takes that nobody reckons them out (cycle.md, small groups).
 */
public final class HiddenCells {

    public static final int SMALLEST = 5;

    private final int[][] cells;
    private final boolean[][] hidden;

    private HiddenCells(int[][] cells) {
        this.cells = cells;
        this.hidden = new boolean[cells.length][cells.length == 0 ? 0 : cells[0].length];
    }

    /** @param cells lines of the same length, none negative */
    public static boolean[][] of(int[][] cells) {
        HiddenCells table = new HiddenCells(cells);
        table.hideSmall();
        while (table.hideMore()) {
            // Until no line and no column gives anything away.
        }
        return table.hidden;
    }

    /** Whether a figure that tells of so many, beside a known whole, gives away 1 to 4 of them or of the others. */
    public static boolean tells(int part, int whole) {
        return of(new int[][] {{part, Math.max(whole - part, 0)}})[0][0];
    }

    /** The figure beside a known whole; null where it tells too much, or is not known. */
    public static @Nullable Integer shown(@Nullable Integer part, int whole) {
        return part == null || tells(part, whole) ? null : part;
    }

    private void hideSmall() {
        for (int line = 0; line < cells.length; line++) {
            for (int column = 0; column < cells[line].length; column++) {
                int value = cells[line][column];
                hidden[line][column] = value > 0 && value < SMALLEST;
            }
        }
    }

    private boolean hideMore() {
        for (int line = 0; line < cells.length; line++) {
            int at = line;
            if (hideOne(IntStream.range(0, cells[line].length)
                    .mapToObj(column -> new int[] {at, column})
                    .toArray(int[][]::new))) {
                return true;
            }
        }
        for (int column = 0; cells.length > 0 && column < cells[0].length; column++) {
            int at = column;
            if (hideOne(IntStream.range(0, cells.length)
                    .mapToObj(line -> new int[] {line, at})
                    .toArray(int[][]::new))) {
                return true;
            }
        }
        return false;
    }

    /** Hides the smallest one that is shown, of people before nobody, where the hidden ones of this line tell of too few. */
    private boolean hideOne(int[]... places) {
        int count = 0;
        int people = 0;
        int[] next = null;
        for (int[] place : places) {
            int value = cells[place[0]][place[1]];
            if (hidden[place[0]][place[1]]) {
                count++;
                people += value;
            } else if (next == null || rank(value) < rank(cells[next[0]][next[1]])) {
                next = place;
            }
        }
        if (next == null || count == 0 || count > 1 && people >= SMALLEST) {
            return false;
        }
        hidden[next[0]][next[1]] = true;
        return true;
    }

    private static int rank(int value) {
        return value == 0 ? Integer.MAX_VALUE : value;
    }
}
