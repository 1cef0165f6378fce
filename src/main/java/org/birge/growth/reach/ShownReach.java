package org.birge.growth.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.birge.shared.HiddenCells;

/**
 * Which sums of trainings may stand beside each other (cycle.md, small groups). Of each part it is known how many its staff are: where 1 to 4 of them completed a
 * session, or all but 1 to 4, it is not shown, nor what it could be reckoned from in other parts. Places tell beside that how many of them are not completed:
 * where these are 1 to 4 the places are not shown.
 */
final class ShownReach {

    private ShownReach() {}

    /** Of each part, and last of all together. */
    static List<ReachLine> lines(List<Reach> parts, Reach all) {
        List<ReachLine> lines = new ArrayList<>(shown(parts));
        lines.addAll(shown(List.of(all)));
        return lines;
    }

    /** Of a region by itself, for a reader to whom this is its line among the regions: what that leaves out would be what is left of the country. */
    static List<ReachLine> within(ReachLine whole, List<ReachLine> lines) {
        return lines.stream().map(line -> line.within(whole)).toList();
    }

    private static List<ReachLine> shown(List<Reach> sums) {
        boolean[][] people = hidden(sums, Reach::people);
        boolean[][] pending = hidden(sums, Reach::pending);
        List<ReachLine> lines = new ArrayList<>();
        for (int n = 0; n < sums.size(); n++) {
            Reach sum = sums.get(n);
            boolean few = people[n][0];
            lines.add(new ReachLine(
                    sum.part(),
                    sum.schools(),
                    sum.staff(),
                    sum.unreached(),
                    few ? null : sum.sessions(),
                    few || pending[n][0] ? null : sum.places(),
                    few ? null : sum.completed(),
                    few ? null : sum.reached()));
        }
        return lines;
    }

    private static boolean[][] hidden(List<Reach> sums, Function<Reach, int[]> cells) {
        return HiddenCells.of(sums.stream().map(cells).toArray(int[][]::new));
    }
}
