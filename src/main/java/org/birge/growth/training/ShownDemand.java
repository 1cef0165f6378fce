package org.birge.growth.training;

import java.util.List;
import java.util.stream.Stream;
import org.birge.shared.HiddenCells;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of people the page of demand shows, of all districts or of one (cycle.md, small groups): none that tells of 1 to 4 people, and none from which such a
 * one could be reckoned, by what is left of those who answered, of the other districts or of the other areas.
 */
final class ShownDemand {

    /** What teachers of a district said of an area: the sum of their indexes, how many named a moderate or high need, at how many schools it is a priority. */
    record Asked(String area, String district, double total, int people, int answered, int schools) {}

    /** How many people of a district completed a session for an area. */
    record Reached(String area, String district, int people) {}

    /** @param people null where it may not be shown */
    record Needs(int index, @Nullable Integer people, int answered, int schools) {}

    private static final int OPEN = 100;

    private final List<Asked> asked;
    private final List<Reached> reached;
    private final String district;
    private final boolean hidden;

    /**
     * @param district empty for all
     * @param hidden whether the page of whom trainings reached hides it of this district
     */
    ShownDemand(List<Asked> asked, List<Reached> reached, String district, boolean hidden) {
        this.asked = asked;
        this.reached = reached;
        this.district = district;
        this.hidden = hidden;
    }

    Needs needs(String area) {
        List<Asked> all = asked.stream().filter(one -> one.area().equals(area)).toList();
        List<Asked> chosen =
                all.stream().filter(one -> isChosen(one.district())).toList();
        int answered = chosen.stream().mapToInt(Asked::answered).sum();
        int people = chosen.stream().mapToInt(Asked::people).sum();
        double total = chosen.stream().mapToDouble(Asked::total).sum();
        return new Needs(
                answered == 0 ? 0 : Math.clamp(Math.round(total / answered), 0, OPEN),
                tells(all, chosen, people, answered) ? null : people,
                answered,
                chosen.stream().mapToInt(Asked::schools).sum());
    }

    private boolean tells(List<Asked> all, List<Asked> chosen, int people, int answered) {
        if (district.isEmpty() || chosen.isEmpty()) {
            return HiddenCells.tells(people, answered);
        }
        boolean[][] hidden = HiddenCells.of(all.stream()
                .map(one -> new int[] {one.people(), one.answered() - one.people()})
                .toArray(int[][]::new));
        return hidden[all.indexOf(chosen.getFirst())][0];
    }

    /** How many people of the district, or of all, completed a session for it; null where it may not be shown. */
    @Nullable
    Integer reached(String area) {
        if (hidden) {
            return null;
        }
        List<String> areas = names(reached.stream().map(Reached::area));
        List<String> districts = names(Stream.concat(reached.stream().map(Reached::district), Stream.of(district)));
        int column = areas.indexOf(area);
        if (column < 0) {
            return 0;
        }
        int[][] cells = cells(areas, districts);
        if (district.isEmpty()) {
            int[] all = new int[areas.size()];
            for (int[] line : cells) {
                for (int n = 0; n < all.length; n++) {
                    all[n] += line[n];
                }
            }
            return HiddenCells.of(new int[][] {all})[0][column] ? null : all[column];
        }
        int line = districts.indexOf(district);
        return HiddenCells.of(cells)[line][column] ? null : cells[line][column];
    }

    private int[][] cells(List<String> areas, List<String> districts) {
        int[][] cells = new int[districts.size()][areas.size()];
        reached.forEach(one -> cells[districts.indexOf(one.district())][areas.indexOf(one.area())] += one.people());
        return cells;
    }

    private static List<String> names(Stream<String> all) {
        return all.distinct().sorted().toList();
    }

    private boolean isChosen(String other) {
        return district.isEmpty() || district.equals(other);
    }
}
