package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.birge.support.assignment.AssignmentCast.MONDAY;
import static org.birge.support.assignment.AssignmentCast.TODAY;
import static org.birge.support.assignment.AssignmentCast.far;
import static org.birge.support.assignment.AssignmentCast.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.assignment.AssignmentCast.Staff;
import org.birge.support.matching.Weights;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.request.OpenRequest;
import org.birge.support.visit.Roads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Who takes which request: each rule and wish by its name, in the solver and in words alike (J0.5, issue 4)")
class AssignmentRuleTest {

    private final CountryPack pack = CountryPacks.load("az");
    private final Week week = Week.after(TODAY, pack);
    private final Assignments assignments = new Assignments(new SubjectRule(pack), new Roads(pack));

    @Test
    void theWeekIsTheFiveWorkingDaysAhead() {
        assertThat(week.days()).hasSize(5).startsWith(MONDAY).endsWith(MONDAY.plusDays(4));
    }

    @Test
    void whoHoldsNoPostAtTheCentreMayNot() {
        assertThat(broken(request(1), new Staff(2).idle().member())).containsExactly(AssignmentRule.WORKS);
    }

    @Test
    void whoWasDecidedNotToBeMayNot() {
        Queue queue = queue(List.of(request(1)), List.of(new Staff(2).member()), Map.of(), Map.of(1L, Set.of(2L)));
        assertThat(AssignmentRule.broken(assignments.pair(
                        queue, queue.requests().getFirst(), queue.staff().getFirst())))
                .containsExactly(AssignmentRule.BARRED);
    }

    @Test
    void theDivisionOrTheSubjectOrANearOneHasToFit() {
        OpenRequest physics = request(1, "curriculum", "russian", MONDAY.plusDays(2), "visit");
        assertThat(broken(physics, new Staff(2).member())).containsExactly(AssignmentRule.FIELD);
        assertThat(broken(physics, new Staff(2).teaches("russian").member())).isEmpty();
        assertThat(broken(physics, new Staff(2).teaches("english").member())).isEmpty();
        assertThat(broken(physics, new Staff(2).teaches("physics").member())).containsExactly(AssignmentRule.FIELD);
        assertThat(broken(request(1), new Staff(2).teaches("physics").member())).isEmpty();
    }

    @Test
    void aLanguageTheSchoolTeachesInIsAskedWhereTheCentreNotedLanguages() {
        assertThat(broken(request(1), new Staff(2).speaks("ru").member())).containsExactly(AssignmentRule.LANGUAGE);
        assertThat(broken(request(1), new Staff(2).speaks("ru", "az").member())).isEmpty();
        assertThat(broken(request(1), new Staff(2).member())).isEmpty();
    }

    @Test
    void whoIsAwayUntilHelpIsNeededMayNotAndWhoComesBackBeforeItGetsThatDay() {
        OpenRequest request = wanted(1, MONDAY.plusDays(1));
        assertThat(broken(request, new Staff(2).away(MONDAY, MONDAY.plusDays(1)).member()))
                .containsExactly(AssignmentRule.PRESENT);
        PossibleAssignment back = pair(request, new Staff(2).away(MONDAY).member());
        assertThat(AssignmentRule.broken(back)).isEmpty();
        assertThat(back.day()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aDayAfterThePromisedOneIsAllowedAndCosts() {
        OpenRequest request = request(1, "management", null, MONDAY, "visit");
        PossibleAssignment after = pair(request, new Staff(2).away(MONDAY).member());
        assertThat(AssignmentRule.broken(after)).isEmpty();
        assertThat(AssignmentWish.PROMISE.cost(after)).isEqualTo(20);
        assertThat(AssignmentWish.PROMISE.cost(pair(request, new Staff(2).member())))
                .isZero();
    }

    @Test
    void aDayHoldsNoMoreThanAWorkingDay() {
        StaffMember member = new Staff(2).hours(40, 0).has(0, 40).member();
        for (int i = 0; i < 5; i++) {
            PossibleAssignment pair = pair(far(1), member);
            assertThat(pair.day()).isEqualTo(MONDAY.plusDays(i));
            member = pair.taken();
        }
        assertThat(broken(far(1), member)).containsExactly(AssignmentRule.HOURS);
    }

    @Test
    void theLanguageIsAReasonOnlyWhereItIsTheSchools() {
        OpenRequest anyLanguage = new OpenRequest(
                1, "r1", "", 7, 41.4, 48.55, List.of(), 70, "management", null, "visit", MONDAY, null, 0);
        StaffMember member = new Staff(2).speaks("ru").member();
        assertThat(AssignmentReasons.of(pair(anyLanguage, member), Weights.usual(AssignmentWish.class), MONDAY, 1)
                        .language())
                .isFalse();
    }

    @Test
    void whatIsLateIsHelpedOnTheFirstDayThereIs() {
        OpenRequest late = request(1, "management", null, TODAY.minusDays(3), "visit");
        PossibleAssignment pair = pair(late, new Staff(2).away(MONDAY).member());
        assertThat(pair.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(AssignmentReasons.of(pair, Weights.usual(AssignmentWish.class), MONDAY.plusDays(1), 1)
                        .parts())
                .extracting(AssignmentReasons.Part::key)
                .contains("assignment.why.late");
    }

    @Test
    void whoHasAsManyOpenRequestsAsTheyMayHaveMayNot() {
        assertThat(broken(request(1), new Staff(2).has(5, 5).member())).containsExactly(AssignmentRule.REQUESTS);
    }

    @Test
    void helpAndTheWayHaveToFitIntoTheHoursLeft() {
        assertThat(broken(request(1), new Staff(2).hours(10, 9).member())).containsExactly(AssignmentRule.HOURS);
        assertThat(broken(request(1), new Staff(2).hours(10, 4).member())).isEmpty();
    }

    @Test
    void aSchoolTheyVisitThatWeekIsNearerThanTheCentre() {
        OpenRequest far = far(1);
        PossibleAssignment fromCentre = pair(far, new Staff(2).member());
        PossibleAssignment fromThere = pair(
                far,
                new Staff(2)
                        .goes(MONDAY.plusDays(1), "Qonşu məktəb", new Roads.Point(41.70, 48.90))
                        .member());
        assertThat(fromThere.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(AssignmentWish.TRAVEL.cost(fromThere)).isLessThan(AssignmentWish.TRAVEL.cost(fromCentre));
        assertThat(AssignmentReasons.of(fromThere, Weights.usual(AssignmentWish.class), MONDAY.plusDays(1), 1)
                        .parts())
                .extracting(AssignmentReasons.Part::key)
                .contains("assignment.why.way-from");
    }

    @Test
    void whoLeavesItOpenIsVisitedWhenNearAndTalkedWithOnlineWhenFar() {
        OpenRequest near = request(1, "management", null, MONDAY.plusDays(2), "any");
        OpenRequest far = new OpenRequest(
                1, "r1", "", 7, 42.2, 49.9, List.of("az"), 70, "management", null, "any", MONDAY.plusDays(2), null, 0);
        assertThat(pair(near, new Staff(2).member()).form()).isEqualTo("visit");
        assertThat(pair(far, new Staff(2).member()).form()).isEqualTo("online");
    }

    @Test
    void theSentenceSaysSubjectWayHelpAndLoad() {
        OpenRequest request = request(1, "curriculum", "russian", MONDAY.plusDays(2), "visit");
        Queue queue = new Queue(
                List.of(request),
                List.of(new Staff(2).teaches("russian").has(2, 5).member()),
                week,
                Weights.usual(AssignmentWish.class),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(new Queue.Help(2, 7, 0)),
                0);
        PossibleAssignment pair = assignments.pair(queue, request, queue.staff().getFirst());
        assertThat(AssignmentReasons.of(pair, Weights.usual(AssignmentWish.class), MONDAY, 3)
                        .parts())
                .extracting(AssignmentReasons.Part::key)
                .containsExactly(
                        "assignment.why.subject.same",
                        "assignment.why.way",
                        "assignment.why.helped.school",
                        "assignment.why.load");
    }

    private Set<AssignmentRule> broken(OpenRequest request, StaffMember member) {
        return AssignmentRule.broken(pair(request, member));
    }

    private PossibleAssignment pair(OpenRequest request, StaffMember member) {
        return assignments.pair(queue(List.of(request), List.of(member), Map.of(), Map.of()), request, member);
    }

    private Queue queue(
            List<OpenRequest> requests,
            List<StaffMember> staff,
            Map<Long, Long> standing,
            Map<Long, Set<Long>> barred) {
        return new Queue(
                requests, staff, week, Weights.usual(AssignmentWish.class), standing, Map.of(), barred, Set.of(), 0);
    }

    private static OpenRequest wanted(long id, LocalDate by) {
        return new OpenRequest(
                id, "r" + id, "", 7, 41.40, 48.55, List.of("az"), 70, "management", null, "visit", MONDAY, by, 0);
    }
}
