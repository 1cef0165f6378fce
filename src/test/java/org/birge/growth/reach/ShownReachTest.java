package org.birge.growth.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "No sum of trainings tells of fewer than five people of a district, nor does a difference of sums (cycle.md, small groups)")
class ShownReachTest {

    private static final Reach MANY = new Reach("Quba", 6, 200, 1, 5, 60, 50, 40);
    private static final Reach SOME = new Reach("Qusar", 4, 90, 2, 4, 30, 20, 18);
    private static final Reach FEW = new Reach("Şabran", 3, 80, 2, 3, 12, 3, 3);

    @Test
    void aDistrictOfFewIsHiddenWithTheNextSmallest() {
        List<ReachLine> lines = ShownReach.lines(List.of(MANY, SOME, FEW), all());
        assertThat(lines).extracting(ReachLine::reached).containsExactly(40, null, null, 61);
        assertThat(lines).extracting(ReachLine::completed).containsExactly(50, null, null, 73);
        assertThat(lines.getFirst().perHundred()).isEqualTo(20);
        assertThat(lines.get(1).places()).as("places go with the people").isNull();
        assertThat(lines).extracting(ReachLine::unreached).containsExactly(1, 2, 2, 5);
    }

    @Test
    void thoseLeftOfTheStaffAreNotToldEitherWhereTheyAreFew() {
        Reach nearlyAll = new Reach("Quba", 1, 42, 0, 1, 40, 40, 40);
        assertThat(ShownReach.lines(List.of(), nearlyAll).getFirst().reached())
                .as("two of the staff did not come")
                .isNull();
    }

    @Test
    void placesAreNotToldWhereFewHaveOneAndHaveNotCompletedIt() {
        Reach soon = new Reach("Quba", 6, 200, 1, 5, 43, 40, 40);
        ReachLine line = ShownReach.lines(List.of(), soon).getFirst();
        assertThat(line.places()).isNull();
        assertThat(line.reached()).isEqualTo(40);
        assertThat(line.sessions()).isEqualTo(5);
    }

    @Test
    void aSecondPlaceOfSomebodyThatIsNotCompletedIsOneOfFewToo() {
        Reach twice = new Reach("Quba", 6, 200, 1, 5, 42, 41, 40);
        assertThat(ShownReach.lines(List.of(), twice).getFirst().places()).isNull();
    }

    @Test
    void aRegionByItselfShowsNoFigureThatItsLineAmongTheRegionsHides() {
        ReachLine hidden = ShownReach.lines(List.of(MANY, SOME, FEW), all()).get(1);
        List<ReachLine> itself = ShownReach.lines(List.of(SOME), SOME);
        assertThat(itself.getLast().reached()).isEqualTo(18);
        assertThat(ShownReach.within(hidden, itself))
                .extracting(ReachLine::reached)
                .containsOnlyNulls();
        ReachLine open = ShownReach.lines(List.of(MANY, SOME, FEW), all()).getFirst();
        assertThat(ShownReach.within(open, itself)).isEqualTo(itself);
    }

    @Test
    void nobodyIsToldAsNobody() {
        Reach nobody = new Reach("Quba", 6, 200, 6, 0, 0, 0, 0);
        assertThat(ShownReach.lines(List.of(nobody), nobody).getFirst().reached())
                .isZero();
    }

    private static Reach all() {
        return new Reach(null, 13, 370, 5, 9, 102, 73, 61);
    }
}
