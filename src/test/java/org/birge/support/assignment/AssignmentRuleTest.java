package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.MatchingSolver;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.request.OpenRequest;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who takes which request: each rule and wish by its name, in the solver and in words alike (J0.5, issue 4)")
class AssignmentRuleTest {

    /** A Friday; the week is from Monday, 30 November to Friday, 4 December. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Roads.Point CENTRE = new Roads.Point(41.36, 48.51);

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
    void whoIsAwayUntilThePromisedDayMayNotAndWhoComesBackBeforeItGetsThatDay() {
        OpenRequest request = request(1, "management", null, MONDAY.plusDays(1), "visit");
        assertThat(broken(request, new Staff(2).away(MONDAY, MONDAY.plusDays(1)).member()))
                .containsExactly(AssignmentRule.PRESENT);
        PossibleAssignment back = pair(request, new Staff(2).away(MONDAY).member());
        assertThat(AssignmentRule.broken(back)).isEmpty();
        assertThat(back.day()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whatIsLateIsHelpedOnTheFirstDayThereIs() {
        OpenRequest late = request(1, "management", null, TODAY.minusDays(3), "visit");
        PossibleAssignment pair = pair(late, new Staff(2).away(MONDAY).member());
        assertThat(pair.day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(AssignmentReasons.of(pair, AssignmentWeights.usual(), MONDAY.plusDays(1), 1).parts())
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
        assertThat(AssignmentReasons.of(fromThere, AssignmentWeights.usual(), MONDAY.plusDays(1), 1).parts())
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
                AssignmentWeights.usual(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(new Queue.Help(2, 7, 0)),
                0);
        PossibleAssignment pair =
                assignments.pair(queue, request, queue.staff().getFirst());
        assertThat(AssignmentReasons.of(pair, AssignmentWeights.usual(), MONDAY, 3).parts())
                .extracting(AssignmentReasons.Part::key)
                .containsExactly(
                        "assignment.why.subject.same",
                        "assignment.why.way",
                        "assignment.why.helped.school",
                        "assignment.why.load");
    }

    @Test
    void whereNotAllCanBeGivenThosePromisedFirstAre() {
        OpenRequest later = request(1, "management", null, MONDAY.plusDays(4), "visit");
        OpenRequest sooner = request(2, "management", null, MONDAY, "visit");
        assertThat(solved(queue(List.of(later, sooner), List.of(new Staff(5).has(4, 5).member()), Map.of(), Map.of())))
                .containsExactly(-1, 0);
    }

    @Test
    void nobodyIsFullWhileOthersHaveNothing() {
        assertThat(solved(queue(
                        List.of(request(1), request(2)),
                        List.of(new Staff(5).member(), new Staff(6).member()),
                        Map.of(),
                        Map.of())))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatWasProposedBeforeStaysUnlessItIsMuchWorse() {
        List<StaffMember> two = List.of(new Staff(5).member(), new Staff(6).member());
        assertThat(solved(queue(List.of(request(1)), two, Map.of(1L, 6L), Map.of()))).containsExactly(1);
        assertThat(solved(queue(List.of(request(1)), two, Map.of(1L, 5L), Map.of()))).containsExactly(0);
    }

    @Test
    void whoseHoursDoNotSufficeForAllTheyHaveGotGivesOneAway() {
        StaffMember near = new Staff(5).hours(8, 0).member();
        Queue queue = queue(List.of(far(1), far(2)), List.of(near), Map.of(), Map.of());
        assertThat(pair(far(1), near).minutes()).isBetween(241, 480);
        assertThat(solved(queue)).containsExactlyInAnyOrder(0, -1);
    }

    @Test
    void whatIsFixedStaysAndWhatCannotSaysTheRule() {
        List<OpenRequest> requests = List.of(request(1), request(2), request(3), request(4));
        Queue queue = new Queue(
                requests,
                List.of(new Staff(5).has(4, 5).member(), new Staff(6).member()),
                week,
                AssignmentWeights.usual(),
                Map.of(),
                Map.of(1L, 5L, 2L, 5L, 3L, 9L, 4L, AssignmentPins.NOBODY),
                Map.of(),
                Set.of(),
                0);
        AssignmentPins pins = AssignmentPins.of(queue, assignments);
        assertThat(pins.held()).isEqualTo(Map.of(0, 0, 3, -1));
        assertThat(pins.released(2)).isEqualTo(new AssignmentPins.Released(5, "requests"));
        assertThat(pins.released(3)).isEqualTo(new AssignmentPins.Released(9, "gone"));
        assertThat(solved(queue)).containsExactly(0, 1, 1, -1);
    }

    private int[] solved(Queue queue) {
        AssignmentFigures figures = new AssignmentFigures(queue, assignments);
        int[] chosen = solved(figures.matching());
        for (Matching less = figures.narrower(chosen); less != null; less = figures.narrower(chosen)) {
            chosen = solved(less);
        }
        return chosen;
    }

    private static int[] solved(Matching matching) {
        return new MatchingSolver(matching, new MatchingSolver.Limits(Duration.ofMinutes(5), null, 20_000L))
                .solve(progress -> {})
                .chosen();
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
        return new Queue(requests, staff, week, AssignmentWeights.usual(), standing, Map.of(), barred, Set.of(), 0);
    }

    private static OpenRequest request(long id) {
        return request(id, "management", null, MONDAY.plusDays(2), "visit");
    }

    private static OpenRequest request(
            long id, String division, @Nullable String subject, LocalDate promised, String wish) {
        return new OpenRequest(
                id, "r" + id, "", 7, 41.40, 48.55, List.of("az"), 70, division, subject, wish, promised, null, 0);
    }

    /** Two hours away and more. */
    private static OpenRequest far(long id) {
        return new OpenRequest(
                id,
                "r" + id,
                "",
                8,
                41.75,
                49.00,
                List.of("az"),
                80,
                "management",
                null,
                "visit",
                MONDAY.plusDays(2),
                null,
                0);
    }

    /** Somebody of the division for management, in words. */
    private static final class Staff {

        private final long person;
        private boolean works = true;
        private List<String> subjects = List.of();
        private List<String> languages = List.of();
        private int open;
        private int most = 5;
        private int weekly = 20 * 60;
        private int busy;
        private Set<LocalDate> away = Set.of();
        private List<StaffMember.Going> going = List.of();

        Staff(long person) {
            this.person = person;
        }

        Staff idle() {
            works = false;
            return this;
        }

        Staff teaches(String... codes) {
            subjects = List.of(codes);
            return this;
        }

        Staff speaks(String... codes) {
            languages = List.of(codes);
            return this;
        }

        Staff has(int requests, int atMost) {
            open = requests;
            most = atMost;
            return this;
        }

        Staff hours(int aWeek, int taken) {
            weekly = aWeek * 60;
            busy = taken * 60;
            return this;
        }

        Staff away(LocalDate... days) {
            away = Set.of(days);
            return this;
        }

        Staff goes(LocalDate day, String school, Roads.Point place) {
            going = List.of(new StaffMember.Going(day, school, place));
            return this;
        }

        StaffMember member() {
            return new StaffMember(
                    person,
                    "p" + person,
                    "",
                    works,
                    List.of("management"),
                    subjects,
                    languages,
                    open,
                    most,
                    weekly,
                    busy,
                    away,
                    going,
                    CENTRE);
        }
    }
}
