package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.birge.shared.HiddenCells;
import org.birge.support.outcome.ShownFormer.Sum;
import org.birge.support.outcome.TotalsPage.Line;
import org.birge.support.outcome.TotalsPage.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "No figure about former young teachers tells of fewer than five, nor does a difference of figures (cycle.md, small groups)")
class ShownFormerTest {

    /** What the others could be, of a line's three parts that add up to its people. */
    private record Parts(int first, int second, int third) {}

    @Test
    void aYearOfFewerThanFiveJoinsTheOthersAndTakesTheNextSmallestWithIt() {
        assertThat(ShownFormer.lines(List.of(former(2023, 20), former(2024, 9), former(2025, 3))))
                .extracting(Line::year, Line::people)
                .containsExactly(tuple("2023/24", 20), tuple(null, 12));
    }

    @Test
    void fourInAllAreNotShownAtAll() {
        assertThat(ShownFormer.lines(List.of(former(2024, 4)))).isEmpty();
        assertThat(ShownFormer.lines(List.of(former(2023, 2), former(2024, 2)))).isEmpty();
        assertThat(ShownFormer.lines(List.of())).isEmpty();
    }

    @Test
    void theNumberOfAllAnswersIsNotToldWhereItTellsHowManyOfOneYearAnswered() {
        List<Sum> sums = List.of(new Sum("what", "talk", 12));
        // Three said that it did not help; six gave no answer.
        List<Former> hidden = List.of(new Former(2024, 24, 24, 0, 0, 0, 18, 15));
        assertThat(ShownFormer.lines(hidden)).extracting(Line::answered).containsOnlyNulls();
        assertThat(ShownFormer.said(sums, "what", hidden, ShownFormer.lines(hidden)))
                .isEmpty();
        List<Former> plain = List.of(new Former(2024, 24, 24, 0, 0, 0, 18, 12));
        assertThat(ShownFormer.said(sums, "what", plain, ShownFormer.lines(plain)))
                .containsExactly(new Said("talk", 12, 18));
        assertThat(ShownFormer.said(sums, "missing", plain, ShownFormer.lines(plain)))
                .isEmpty();
    }

    @Test
    void whatFewSaidOrFewDidNotSayIsNotTold() {
        List<Former> all = List.of(new Former(2024, 24, 24, 0, 0, 0, 18, 12));
        List<Sum> sums = List.of(
                new Sum("what", "talk", 4),
                new Sum("what", "documents", 14),
                new Sum("what", "resources", 5),
                new Sum("what", "technology", 18));
        assertThat(ShownFormer.said(sums, "what", all, ShownFormer.lines(all)))
                .extracting(Said::code)
                .containsExactly("resources", "technology");
    }

    @Test
    void cellsOfFewAreHiddenWithWhatWouldTellThem() {
        assertThat(HiddenCells.of(new int[][] {{17, 3, 0}})).isDeepEqualTo(new boolean[][] {{true, true, false}});
        assertThat(HiddenCells.of(new int[][] {{10, 3, 2}})).isDeepEqualTo(new boolean[][] {{false, true, true}});
        assertThat(HiddenCells.of(new int[][] {{20, 0, 0}, {9, 0, 0}})).isDeepEqualTo(new boolean[2][3]);
    }

    @Test
    void noColumnGivesAHiddenCellAway() {
        boolean[][] hidden = HiddenCells.of(new int[][] {{12, 3, 2}, {30, 9, 8}, {20, 7, 6}});
        for (int column = 0; column < 3; column++) {
            int count = 0;
            for (boolean[] line : hidden) {
                count += line[column] ? 1 : 0;
            }
            assertThat(count).isNotEqualTo(1);
        }
    }

    @Test
    void nothingHiddenCanBeReckonedFromTheTableItsTotalAndWhatHelped() {
        Random random = new Random(45);
        for (int round = 0; round < 3000; round++) {
            List<Former> all = invented(random);
            List<Line> lines = ShownFormer.lines(all);
            List<Former> behind = behind(all, lines);
            int answers = Former.sum(all).answered();
            List<Said> said =
                    ShownFormer.said(List.of(new Sum("what", "talk", random.nextInt(answers + 1))), "what", all, lines);
            for (int n = 0; n < lines.size(); n++) {
                Line line = lines.get(n);
                Former one = behind.get(n);
                assertThat(line.people()).isGreaterThanOrEqualTo(ShownFormer.SMALLEST);
                List<Parts> stayed = possible(line.people(), line.same(), line.another(), line.left(), null);
                keeps(one.same(), stayed, 0, all);
                keeps(one.another(), stayed, 1, all);
                keeps(one.left(), stayed, 2, all);
                List<Parts> mentoring = possible(line.people(), line.mentoring(), null, 0, null);
                keeps(one.mentoring(), mentoring, 0, all);
                keeps(one.people() - one.mentoring(), mentoring, 1, all);
                List<Parts> helped = possible(
                        line.people(),
                        line.helped(),
                        null,
                        line.answered() == null ? null : line.people() - line.answered(),
                        said.isEmpty() ? null : answersOf(n, lines, answers));
                keeps(one.helped(), helped, 0, all);
                keeps(one.answered() - one.helped(), helped, 1, all);
                keeps(one.people() - one.answered(), helped, 2, all);
            }
            said.forEach(one -> assertThat(one.answers() - one.people()).isNotIn(1, 2, 3, 4));
        }
    }

    /** How many of this line may have answered, given how many of all did and what the other lines show. */
    private static Set<Integer> answersOf(int line, List<Line> lines, int answers) {
        Set<Integer> left = Set.of(answers);
        for (int n = 0; n < lines.size(); n++) {
            if (n == line) {
                continue;
            }
            Integer known = lines.get(n).answered();
            Set<Integer> next = new HashSet<>();
            for (int sum : left) {
                for (int take = known == null ? 0 : known;
                        take <= (known == null ? lines.get(n).people() : known);
                        take++) {
                    next.add(sum - take);
                }
            }
            left = next;
        }
        return left;
    }

    private static List<Parts> possible(
            int people,
            @Nullable Integer first,
            @Nullable Integer second,
            @Nullable Integer third,
            @Nullable Set<Integer> firstTwo) {
        List<Parts> found = new ArrayList<>();
        for (int a = 0; a <= people; a++) {
            for (int b = 0; a + b <= people; b++) {
                int c = people - a - b;
                if ((first == null || first == a)
                        && (second == null || second == b)
                        && (third == null || third == c)
                        && (firstTwo == null || firstTwo.contains(a + b))) {
                    found.add(new Parts(a, b, c));
                }
            }
        }
        return found;
    }

    /** What tells of one to four could just as well be something else, also five or more. */
    private static void keeps(int value, List<Parts> possible, int part, List<Former> all) {
        if (value > 0 && value < ShownFormer.SMALLEST) {
            Set<Integer> values = new TreeSet<>();
            possible.forEach(one -> values.add(part == 0 ? one.first() : part == 1 ? one.second() : one.third()));
            assertThat(values).as("%s %s", all, part).hasSizeGreaterThan(1);
            assertThat(values).as("%s %s", all, part).anyMatch(other -> other >= ShownFormer.SMALLEST);
        }
    }

    private static List<Former> invented(Random random) {
        List<Former> all = new ArrayList<>();
        int most = 3 + random.nextInt(20);
        for (int year = 2023; year < 2026; year++) {
            int people = random.nextInt(most);
            int same = random.nextInt(people + 1);
            int another = random.nextInt(people - same + 1);
            int answered = random.nextInt(people + 1);
            if (people > 0) {
                all.add(new Former(
                        year,
                        people,
                        same,
                        another,
                        people - same - another,
                        random.nextInt(people + 1),
                        answered,
                        random.nextInt(answered + 1)));
            }
        }
        return all;
    }

    /** The true figures of each line. */
    private static List<Former> behind(List<Former> all, List<Line> lines) {
        List<Former> left = new ArrayList<>(all);
        List<Former> behind = new ArrayList<>();
        for (Line line : lines) {
            List<Former> those = left.stream()
                    .filter(one -> line.year() == null || line.year().startsWith(Integer.toString(one.year())))
                    .toList();
            left.removeAll(those);
            behind.add(Former.sum(those));
        }
        return behind;
    }

    private static Former former(int year, int people) {
        return new Former(year, people, people, 0, 0, 0, 0, 0);
    }
}
