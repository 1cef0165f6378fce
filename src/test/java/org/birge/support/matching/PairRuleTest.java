package org.birge.support.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.matching.solver.Pairing;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.Nearness;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules and wishes of a pair, the same for solver and page (J1c.2, issue 4)")
class PairRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final long HEAD = 90;

    private final CountryPack pack = CountryPacks.load("az");
    private final Pairs pairs = new Pairs(new SubjectRule(pack), new Roads(pack));

    @Test
    void aPairThatBreaksNothing() {
        assertThat(PairRule.broken(of(teacher(1), mentor(2)))).isEmpty();
        assertThat(PairRule.allMet(of(teacher(1), mentor(2)))).isTrue();
    }

    @Test
    void nobodyIsMentoredByTheirOwnHead() {
        FreeMentor head = new FreeMentor(
                HEAD,
                "",
                1,
                41.36,
                48.51,
                List.of("mathematics"),
                List.of("az"),
                4,
                0,
                true,
                null,
                null,
                List.of(),
                true,
                List.of("teacher"));
        assertThat(PairRule.broken(of(teacher(1), head))).containsExactly(PairRule.NOT_OWN_HEAD);
    }

    @Test
    void nobodyMentorsThemselves() {
        assertThat(PairRule.NOT_OWN_HEAD.met(of(teacher(1), mentor(1)))).isFalse();
    }

    @Test
    void theSubjectIsTheSameOrNear() {
        assertThat(of(teacher(1), mentor(2, "mathematics")).subject()).isEqualTo(Nearness.SAME);
        assertThat(of(teacher(1), mentor(2, "informatics")).subject()).isEqualTo(Nearness.NEAR);
        assertThat(PairRule.broken(of(teacher(1), mentor(2, "chemistry")))).containsExactly(PairRule.SUBJECT);
    }

    @Test
    void theySpeakALanguageTheSchoolTeachesIn() {
        OpenMentee russian = teacher(1, "ru", true);
        assertThat(PairRule.broken(of(russian, mentor(2)))).containsExactly(PairRule.LANGUAGE);
    }

    @Test
    void notFartherThanTheMentorGoes() {
        assertThat(of(teacher(1), far(true, 30)).kilometres()).isEqualTo(38);
        assertThat(PairRule.broken(of(teacher(1), far(true, 30)))).containsExactly(PairRule.REACH);
        assertThat(PairRule.broken(of(teacher(1), far(true, 38)))).isEmpty();
        assertThat(PairRule.broken(of(teacher(1), far(true, null)))).isEmpty();
        assertThat(PairRule.broken(of(teacher(1), far(false, null)))).containsExactly(PairRule.REACH);
    }

    @Test
    void noStrangerWithoutConsent() {
        OpenMentee silent = teacher(1, "az", false);
        assertThat(PairRule.broken(of(silent, mentor(2)))).isEmpty();
        assertThat(PairRule.broken(of(silent, far(true, null)))).containsExactly(PairRule.CONSENT);
    }

    @Test
    void nobodyCarriesMoreThanTheySaid() {
        FreeMentor full = new FreeMentor(
                2,
                "",
                1,
                41.36,
                48.51,
                List.of("mathematics"),
                List.of("az"),
                3,
                3,
                true,
                null,
                null,
                List.of(),
                false,
                List.of("teacher"));
        assertThat(PairRule.broken(of(teacher(1), full))).containsExactly(PairRule.PLACES);
    }

    @Test
    void aNewHeadIsMentoredByWhoHeadsAnotherSchool() {
        OpenMentee head = new OpenMentee(
                HEAD,
                "",
                1,
                41.36,
                48.51,
                null,
                "head",
                List.of("az"),
                "new-head",
                true,
                HEAD,
                TODAY,
                null,
                List.of(),
                List.of());
        assertThat(PairRule.broken(of(head, far(true, null)))).containsExactly(PairRule.SUBJECT);
        FreeMentor other = new FreeMentor(
                7,
                "",
                2,
                41.46,
                48.81,
                List.of(),
                List.of("az"),
                2,
                0,
                true,
                null,
                null,
                List.of(),
                true,
                List.of("teacher"));
        assertThat(PairRule.broken(of(head, other))).isEmpty();
    }

    @Test
    void wishesCostFromNothingToAHundred() {
        PossiblePair near = of(teacher(1), mentor(2, "informatics"));
        assertThat(PairWish.SUBJECT.cost(near)).isEqualTo(100);
        assertThat(PairWish.TRAVEL.cost(near)).isZero();
        assertThat(PairWish.TRAVEL.cost(of(teacher(1), far(true, null)))).isEqualTo(38 * 100 / 80);
        assertThat(PairWish.NEEDS.cost(near)).isEqualTo(50);
        assertThat(PairWish.EXPERIENCE.cost(near)).isEqualTo(100 * 5 / 15);
        assertThat(PairWish.CONTINUITY.cost(near)).isZero();
        assertThat(PairWish.CONTINUITY.cost(of(teacher(1), mentor(3)))).isEqualTo(100);
        assertThat(PairWish.STEADY.cost(pairs.pair(teacher(1), mentor(3), 2L, TODAY)))
                .isEqualTo(100);
    }

    @Test
    void aLoadCostsTheMoreTheFullerItIs() {
        assertThat(Wish.even(3, 1, 3, 4)).containsExactly(0, 3 * 33, 3 * 33 + 3 * 66, 3 * 33 + 3 * 66 + 3 * 100);
        assertThat(Wish.even(3, 0, 1, 1)).containsExactly(0, 0);
        assertThat(Wish.even(3, 5, -1, 4)).containsExactly(0);
    }

    @Test
    void noMoreAreFixedWithAMentorThanThereAreFreePlaces() {
        Area area = new Area(
                List.of(teacher(11), teacher(12), teacher(13), teacher(14)),
                List.of(mentor(2)),
                Weights.usual(PairWish.class),
                Map.of(),
                Map.of(11L, 2L, 12L, 2L, 13L, 2L, 14L, 2L),
                0);
        assertThat(new Figures(pairs, area, TODAY).matching().getPairings())
                .extracting(Pairing::isPinned)
                .containsExactly(true, true, true, false);
    }

    private PossiblePair of(OpenMentee mentee, FreeMentor mentor) {
        return pairs.pair(mentee, mentor, null, TODAY);
    }

    private static OpenMentee teacher(long person) {
        return teacher(person, "az", true);
    }

    private static OpenMentee teacher(long person, String language, boolean consented) {
        return new OpenMentee(
                person,
                "",
                1,
                41.3611,
                48.5122,
                "mathematics",
                "teacher",
                List.of(language),
                "young-teacher",
                consented,
                HEAD,
                TODAY,
                2L,
                List.of("planning", "inclusion"),
                List.of());
    }

    private static FreeMentor mentor(long person, String... subjects) {
        return new FreeMentor(
                person,
                "",
                1,
                41.3611,
                48.5122,
                subjects.length == 0 ? List.of("mathematics") : List.of(subjects),
                List.of("az"),
                4,
                1,
                true,
                null,
                TODAY.minusYears(10).minusDays(3),
                List.of("planning"),
                false,
                List.of("teacher"));
    }

    private static FreeMentor far(boolean area, @Nullable Integer km) {
        return new FreeMentor(
                5,
                "",
                2,
                41.4646,
                48.8062,
                List.of("mathematics"),
                List.of("az"),
                4,
                1,
                area,
                km,
                null,
                List.of(),
                false,
                List.of("teacher"));
    }
}
