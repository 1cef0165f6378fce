package org.birge.support.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.birge.shared.HiddenCells;
import org.birge.shared.SchoolYear;

/**
 * What of the counts of former young teachers may be shown: no figure that tells of fewer than {@value #SMALLEST} people, and none from which such a one
 * could be reckoned (cycle.md, small groups). A year of too few goes with "others"; if that is too small too, the next smallest joins.
 */
final class ShownFormer {

    static final int SMALLEST = HiddenCells.SMALLEST;

    /** How many said something in their closing answers: side is what for what helped, missing for what was missing. */
    record Sum(String side, String code, int people) {}

    private ShownFormer() {}

    /** The latest year first, the others together last; none where all together are too few. */
    static List<TotalsPage.Line> lines(List<Former> all) {
        List<Former> shown = new ArrayList<>(all.stream()
                .sorted(Comparator.comparingInt(Former::people).reversed())
                .toList());
        Former others = Former.NOBODY;
        while (!shown.isEmpty()
                && (shown.getLast().people() < SMALLEST || others.people() > 0 && others.people() < SMALLEST)) {
            others = others.and(shown.removeLast());
        }
        shown.sort(Comparator.comparingInt(Former::year).reversed());
        if (others.people() >= SMALLEST) {
            shown.add(others);
        }
        return cells(shown);
    }

    private static List<TotalsPage.Line> cells(List<Former> sums) {
        boolean[][] stayed = hidden(sums, Former::same, Former::another, Former::left);
        boolean[][] mentoring = hidden(sums, Former::mentoring, one -> one.people() - one.mentoring());
        boolean[][] answers = hidden(
                sums, Former::helped, one -> one.answered() - one.helped(), one -> one.people() - one.answered());
        List<TotalsPage.Line> lines = new ArrayList<>();
        for (int n = 0; n < sums.size(); n++) {
            Former sum = sums.get(n);
            lines.add(new TotalsPage.Line(
                    sum.year() == Former.NOBODY.year() ? null : new SchoolYear(sum.year()).toString(),
                    sum.people(),
                    stayed[n][0] ? null : sum.same(),
                    stayed[n][1] ? null : sum.another(),
                    stayed[n][2] ? null : sum.left(),
                    mentoring[n][0] ? null : sum.mentoring(),
                    answers[n][2] ? null : sum.answered(),
                    answers[n][0] ? null : sum.helped()));
        }
        return lines;
    }

    /**
     * What at least five said and at least five did not, or all. Each stands beside the number of all answers: none does where a year hides how many
     * answered, since that number could give it away.
     */
    static List<TotalsPage.Said> said(List<Sum> sums, String side, List<Former> all, List<TotalsPage.Line> lines) {
        int answers = Former.sum(all).answered();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.answered() == null)) {
            return List.of();
        }
        return sums.stream()
                .filter(sum -> sum.side().equals(side))
                .filter(sum ->
                        sum.people() >= SMALLEST && (sum.people() == answers || answers - sum.people() >= SMALLEST))
                .map(sum -> new TotalsPage.Said(sum.code(), sum.people(), answers))
                .toList();
    }

    @SafeVarargs
    private static boolean[][] hidden(List<Former> sums, ToIntFunction<Former>... parts) {
        return HiddenCells.of(sums.stream()
                .map(sum ->
                        Stream.of(parts).mapToInt(part -> part.applyAsInt(sum)).toArray())
                .toArray(int[][]::new));
    }
}
