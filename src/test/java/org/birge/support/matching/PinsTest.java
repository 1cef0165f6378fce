package org.birge.support.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.matching.solver.MatchingSolver;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.visit.Roads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "What was fixed by hand stays or is let go with its rule, and who is compared where there are too many (J1c.2, issue 4)")
class PinsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    private final CountryPack pack = CountryPacks.load("az");
    private final Pairs pairs = new Pairs(new SubjectRule(pack), new Roads(pack));

    @Test
    void whoWasFixedToHaveNoneHasNoneAlsoWhereAMentorIsFree() {
        Area area = area(Map.of(11L, Pins.NOBODY), teacher(11, 2), teacher(12, 1));
        MatchingSolver solver = new MatchingSolver(
                new Figures(pairs, area, TODAY).matching(),
                new MatchingSolver.Limits(Duration.ofMinutes(5), null, 20_000L));
        assertThat(solver.solve(progress -> {}).chosen()).containsExactly(-1, 0);
    }

    @Test
    void whatIsLetGoSaysTheRule() {
        Area area = area(
                Map.of(11L, 2L, 12L, 9L, 13L, 2L, 14L, 2L, 15L, 2L),
                teacher(11, 1, 2L),
                teacher(12, 1),
                teacher(13, 1),
                teacher(14, 1),
                teacher(15, 1));
        Pins pins = Pins.of(area, pairs, TODAY);
        assertThat(pins.released(11)).isEqualTo(new Pins.Released(2, "willing"));
        assertThat(pins.released(12)).isEqualTo(new Pins.Released(9, "gone"));
        assertThat(pins.released(13)).isNull();
        assertThat(pins.released(15)).isEqualTo(new Pins.Released(2, "places"));
        assertThat(pins.held()).isEqualTo(Map.of(2, 0, 3, 0));
    }

    @Test
    void whoIsUnwillingIsNoPairUnderAnyOtherRule() {
        assertThat(PairRule.broken(pairs.pair(teacher(11, 1, 2L), mentor(2), null, TODAY)))
                .containsExactly(PairRule.WILLING);
        assertThat(PairRule.broken(pairs.pair(teacher(11, 1, 3L), mentor(2), null, TODAY)))
                .isEmpty();
    }

    @Test
    void ofMoreThanCanBeComparedThoseFixedAndThoseWhoBeganFirstAreAndTheOthersAreCounted() {
        Area area = area(Map.of(13L, 2L), teacher(11, 5), teacher(12, 9), teacher(13, 1), teacher(14, 7));
        Area some = area.within(2);
        assertThat(some.mentees()).extracting(OpenMentee::person).containsExactly(13L, 12L);
        assertThat(some.leftOut()).isEqualTo(2);
        assertThat(some.waiting()).isEqualTo(4);
        assertThat(area.within(4)).isSameAs(area);
    }

    private static Area area(Map<Long, Long> pins, OpenMentee... mentees) {
        return new Area(List.of(mentees), List.of(mentor(2)), Weights.usual(PairWish.class), Map.of(), pins, 0);
    }

    private static OpenMentee teacher(long person, int monthsAgo, Long... unwilling) {
        return new OpenMentee(
                person,
                "",
                1,
                41.3611,
                48.5122,
                "mathematics",
                "teacher",
                List.of("az"),
                "young-teacher",
                true,
                null,
                TODAY.minusMonths(monthsAgo),
                null,
                List.of(),
                List.of(unwilling));
    }

    private static FreeMentor mentor(long person) {
        return new FreeMentor(
                person,
                "",
                1,
                41.3611,
                48.5122,
                List.of("mathematics"),
                List.of("az"),
                4,
                2,
                true,
                null,
                null,
                List.of(),
                false,
                List.of("teacher"));
    }
}
