package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.birge.support.assignment.AssignmentCast.MONDAY;
import static org.birge.support.assignment.AssignmentCast.TODAY;
import static org.birge.support.assignment.AssignmentCast.far;
import static org.birge.support.assignment.AssignmentCast.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPacks;
import org.birge.support.assignment.AssignmentCast.Staff;
import org.birge.support.matching.Weights;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.MatchingSolver;
import org.birge.support.mentor.SubjectRule;
import org.birge.support.request.OpenRequest;
import org.birge.support.visit.Roads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who takes which request: what the solver makes of the whole queue (J0.5, issue 4)")
class AssignmentFiguresTest {

    private final CountryPack pack = CountryPacks.load("az");
    private final Week week = Week.after(TODAY, pack);
    private final Assignments assignments = new Assignments(new SubjectRule(pack), new Roads(pack));

    @Test
    void whereNotAllCanBeGivenThosePromisedFirstAre() {
        OpenRequest later = request(1, "management", null, MONDAY.plusDays(4), "visit");
        OpenRequest sooner = request(2, "management", null, MONDAY, "visit");
        assertThat(solved(queue(
                        List.of(later, sooner), List.of(new Staff(5).has(4, 5).member()), Map.of(), Map.of())))
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
        assertThat(solved(queue(List.of(request(1)), two, Map.of(1L, 6L), Map.of())))
                .containsExactly(1);
        assertThat(solved(queue(List.of(request(1)), two, Map.of(1L, 5L), Map.of())))
                .containsExactly(0);
    }

    @Test
    void whoseHoursDoNotSufficeForAllTheyHaveGotGivesOneAway() {
        StaffMember near = new Staff(5).hours(8, 0).member();
        Queue queue = queue(List.of(far(1), far(2)), List.of(near), Map.of(), Map.of());
        assertThat(assignments.pair(queue, queue.requests().getFirst(), near).minutes())
                .isBetween(241, 480);
        assertThat(solved(queue)).containsExactlyInAnyOrder(0, -1);
    }

    @Test
    void whatIsFixedStaysAndWhatCannotSaysTheRule() {
        List<OpenRequest> requests = List.of(request(1), request(2), request(3), request(4));
        Queue queue = new Queue(
                requests,
                List.of(new Staff(5).has(4, 5).member(), new Staff(6).member()),
                week,
                Weights.usual(AssignmentWish.class),
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

    @Test
    void whatIsFixedCountsAsItIsPlannedInTheWeekAndNotAloneSoThatItKeepsItsPlace() {
        StaffMember member = new Staff(5)
                .hours(8, 0)
                .goes(MONDAY, "Qonşu məktəb", new Roads.Point(41.70, 48.90))
                .member();
        List<OpenRequest> requests = LongStream.rangeClosed(1, 4)
                .mapToObj(AssignmentCast::farOrOnline)
                .toList();
        Queue queue = new Queue(
                requests,
                List.of(member),
                week,
                Weights.usual(AssignmentWish.class),
                Map.of(),
                Map.of(1L, 5L, 2L, 5L, 3L, 5L, 4L, 5L),
                Map.of(),
                Set.of(),
                0);
        AssignmentFigures figures = new AssignmentFigures(queue, assignments);
        int alone = assignments.pair(queue, requests.getFirst(), member).minutes();
        int planned = figures.pins().pairs().values().stream()
                .mapToInt(PossibleAssignment::minutes)
                .sum();
        assertThat(4 * alone).isGreaterThan(member.free());
        assertThat(planned).isLessThanOrEqualTo(member.free());
        assertThat(figures.narrower(new int[4])).isNull();
    }

    @Test
    void whatIsLateIsGivenBeforeWhatIsNearAndTheMoreTheLater() {
        OpenRequest near = request(1, "management", null, MONDAY, "online");
        OpenRequest late = request(2, "management", null, TODAY.minusDays(2), "online");
        OpenRequest later = withPromise(far(3), TODAY.minusDays(9));
        assertThat(solved(queue(
                        List.of(near, late, later),
                        List.of(new Staff(5).has(4, 5).member()),
                        Map.of(),
                        Map.of())))
                .containsExactly(-1, -1, 0);
    }

    @Test
    void theDaysOfTheWeekAreFilledOneBesideTheOther() {
        List<OpenRequest> requests = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> request(id, "management", null, MONDAY.plusDays(4), "online"))
                .toList();
        Queue queue = queue(requests, List.of(new Staff(5).member()), Map.of(), Map.of());
        AssignmentPlan plan = new AssignmentFigures(queue, assignments).plan(new int[5]);
        assertThat(IntStream.range(0, 5).mapToObj(number -> plan.pair(number).day()))
                .containsExactlyInAnyOrderElementsOf(week.days());
    }

    @Test
    void whatHasNoRoomInTheWeekOfOneGoesToWhoeverHas() {
        List<StaffMember> two = List.of(
                new Staff(5).hours(8, 0).member(), new Staff(6).hours(20, 0).member());
        Queue queue = queue(List.of(far(1), far(2), far(3)), two, Map.of(), Map.of());
        assertThat(given(queue, new AssignmentFigures(queue, assignments).plan(new int[] {0, 0, -1})))
                .containsExactly(0, 1, 1);
    }

    private static OpenRequest withPromise(OpenRequest one, LocalDate promised) {
        return new OpenRequest(
                one.id(),
                one.publicId(),
                "",
                one.school(),
                one.latitude(),
                one.longitude(),
                one.languages(),
                one.askedBy(),
                one.division(),
                one.subject(),
                one.wish(),
                promised,
                null,
                0);
    }

    private static int[] given(Queue queue, AssignmentPlan plan) {
        Map<Long, Integer> numbers = queue.numbers();
        return IntStream.range(0, queue.requests().size())
                .mapToObj(plan::pair)
                .mapToInt(pair -> pair == null ? -1 : numbers.get(pair.member().person()))
                .toArray();
    }

    private int[] solved(Queue queue) {
        AssignmentFigures figures = new AssignmentFigures(queue, assignments);
        int[] chosen = solved(figures.matching());
        for (Matching less = figures.narrower(chosen); less != null; less = figures.narrower(chosen)) {
            chosen = solved(less);
        }
        return given(queue, figures.plan(chosen));
    }

    private static int[] solved(Matching matching) {
        return new MatchingSolver(matching, new MatchingSolver.Limits(Duration.ofMinutes(5), null, 20_000L))
                .solve(progress -> {})
                .chosen();
    }

    private Queue queue(
            List<OpenRequest> requests,
            List<StaffMember> staff,
            Map<Long, Long> standing,
            Map<Long, Set<Long>> barred) {
        return new Queue(
                requests, staff, week, Weights.usual(AssignmentWish.class), standing, Map.of(), barred, Set.of(), 0);
    }
}
