package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.birge.support.outcome.ShownFormer.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "No figure about former young teachers tells of fewer than five, nor does a difference of figures (cycle.md, small groups)")
class ShownFormerTest {

    @Test
    void aGroupOfFewerThanFiveJoinsTheOthersAndTakesTheNextSmallestWithIt() {
        List<Former> all = List.of(former("A", "x", 20), former("B", "x", 9), former("C", "x", 3));
        assertThat(ShownFormer.by(By.DISTRICT, all))
                .extracting(Group::key, Group::people)
                .containsExactly(tuple("A", 20), tuple(null, 12));
    }

    @Test
    void fourInAllAreNotShownAtAll() {
        assertThat(ShownFormer.by(By.YEAR, List.of(former("A", "x", 4)))).isEmpty();
        assertThat(ShownFormer.by(By.YEAR, List.of())).isEmpty();
    }

    @Test
    void aSubjectThatIsADistrictButForThreeIsNotShownBesideIt() {
        List<Former> all = List.of(former("A", "x", 9), former("A", "y", 3), former("B", "y", 20));
        assertThat(ShownFormer.by(By.DISTRICT, all)).extracting(Group::key).containsExactly("B", "A");
        // Subject x has the 9 of district A: the difference would be the 3 of A who teach y.
        assertThat(ShownFormer.by(By.SUBJECT, all)).extracting(Group::key).containsOnlyNulls();
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

    private static Former former(String district, String subject, int people) {
        return new Former(district, subject, 2024, people, people, 0, 0, 0, 0, 0);
    }
}
