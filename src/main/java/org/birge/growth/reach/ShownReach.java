package org.birge.growth.reach;

import java.util.ArrayList;
import java.util.List;
import org.birge.shared.HiddenCells;

/**
 * Which sums of trainings may stand beside each other (cycle.md, small groups). The people of a part are those who completed a session, those who only had a place, and
 * the others of its staff: where one of these is 1 to 4 people it is not shown, nor what it could be reckoned from, in the part or across parts. How many places
 * and sessions there were goes with them.
 */
final class ShownReach {

    private ShownReach() {}

    /** Of each part, and last of all together. */
    static List<ReachLine> lines(List<Reach> parts, Reach all) {
        boolean[][] hidden = HiddenCells.of(parts.stream().map(Reach::people).toArray(int[][]::new));
        List<ReachLine> lines = new ArrayList<>();
        for (int n = 0; n < parts.size(); n++) {
            lines.add(line(parts.get(n), hidden[n]));
        }
        lines.add(line(all, HiddenCells.of(new int[][] {all.people()})[0]));
        return lines;
    }

    private static ReachLine line(Reach sum, boolean[] hidden) {
        boolean places = hidden[0] || hidden[1];
        return new ReachLine(
                sum.part(),
                sum.schools(),
                sum.staff(),
                sum.unreached(),
                places ? null : sum.sessions(),
                places ? null : sum.places(),
                hidden[0] ? null : sum.completed(),
                hidden[0] ? null : sum.reached());
    }
}
