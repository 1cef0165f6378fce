package org.birge.support.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the solver chose, on days: everybody's week is filled request by request, what is fixed first, then what may wait least. What has no room in
 * the week of whom it was given goes to whoever has.
 */
final class AssignmentPlan {

    /** Somebody by their number, as the request would be theirs. */
    private record Offer(int at, PossibleAssignment pair) {}

    private final Queue queue;
    private final Assignments assignments;
    private final AssignmentPins pins;
    private final List<StaffMember> staff;
    private final @Nullable PossibleAssignment[] pairs;

    private AssignmentPlan(Queue queue, Assignments assignments, AssignmentPins pins) {
        this.queue = queue;
        this.assignments = assignments;
        this.pins = pins;
        this.staff = new ArrayList<>(pins.staff());
        this.pairs = new PossibleAssignment[queue.requests().size()];
    }

    /** @param chosen the number of the person for each request, -1 for nobody */
    static AssignmentPlan of(Queue queue, Assignments assignments, AssignmentPins pins, int[] chosen) {
        AssignmentPlan plan = new AssignmentPlan(queue, assignments, pins);
        pins.pairs().forEach((number, pair) -> plan.pairs[number] = pair);
        List<Integer> others = plan.others();
        others.stream().filter(number -> chosen[number] >= 0).forEach(number -> plan.give(number, chosen[number]));
        others.stream().filter(number -> plan.pairs[number] == null).forEach(plan::fill);
        return plan;
    }

    /** Null where nobody takes it. */
    @Nullable
    PossibleAssignment pair(int number) {
        return pairs[number];
    }

    /** Open requests with all that is proposed, of whoever takes this one. */
    int load(PossibleAssignment pair) {
        return staff.stream()
                .filter(one -> one.person() == pair.member().person())
                .findFirst()
                .orElseThrow()
                .open();
    }

    /** What was not fixed: what may wait least first, of those what has fewest days. */
    private List<Integer> others() {
        return IntStream.range(0, pairs.length)
                .filter(number -> !pins.holds(number))
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) ->
                                queue.week().waits(queue.requests().get(number).promised()))
                        .thenComparingInt(number -> queue.week()
                                .inTime(queue.requests().get(number))
                                .size()))
                .toList();
    }

    private void give(int number, int at) {
        take(number, offers(number, at, at + 1));
    }

    /** To whom it costs least of those whose week has room. */
    private void fill(int number) {
        take(number, offers(number, 0, staff.size()));
    }

    /** Of those with these numbers, whoever may take it. */
    private Stream<Offer> offers(int number, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at ->
                        new Offer(at, assignments.pair(queue, queue.requests().get(number), staff.get(at))))
                .filter(offer -> AssignmentRule.broken(offer.pair()).isEmpty());
    }

    private void take(int number, Stream<Offer> offers) {
        offers.min(Comparator.comparingInt(offer -> cost(offer.pair()))).ifPresent(offer -> {
            pairs[number] = offer.pair();
            staff.set(offer.at(), offer.pair().taken());
        });
    }

    private int cost(PossibleAssignment pair) {
        return AssignmentWish.cost(queue.weights(), pair) + AssignmentWish.oneMore(queue.weights(), pair.member());
    }
}
